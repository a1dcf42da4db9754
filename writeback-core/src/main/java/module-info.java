/** Models, checks and explains Microsoft Entra password writeback. Talks to no network. */
module dev.writeback.core {
    requires com.fasterxml.jackson.core;
    requires static org.immutables.value.annotations;
    requires static transitive org.jspecify;
    requires java.naming;

    exports dev.writeback;
    exports dev.writeback.access;
    exports dev.writeback.check;
    exports dev.writeback.collect;
    exports dev.writeback.json;
    exports dev.writeback.model;
    exports dev.writeback.model.file;
    exports dev.writeback.model.password;
    exports dev.writeback.port;
    exports dev.writeback.report;
    exports dev.writeback.sd;
}
