package dev.writeback.ldap.internal.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DnsServiceTest {
    @Test
    void the_controllers_come_by_priority_and_weight() throws IOException {
        try (Server server = new Server(
                new Service(10, 0, "dc3.corp.example"),
                new Service(0, 10, "dc2.corp.example"),
                new Service(0, 90, "DC1.corp.example"))) {
            assertThat(DnsService.controllers("corp.example", server.url()))
                    .containsExactly("dc1.corp.example", "dc2.corp.example", "dc3.corp.example");
        }
    }

    @Test
    void a_domain_that_dns_does_not_know_has_none() throws IOException {
        try (Server server = new Server()) {
            assertThat(DnsService.controllers("corp.example", server.url())).isEmpty();
        }
    }

    @Test
    void a_server_that_is_none_gives_none() {
        assertThat(DnsService.controllers("corp.example", "dns://127.0.0.1:1")).isEmpty();
        assertThat(DnsService.controllers("not a name", "dns://127.0.0.1:1")).isEmpty();
    }

    private record Service(int priority, int weight, String host) {}

    /** Gives every question the same records, or the answer that the name does not exist. */
    private static final class Server implements AutoCloseable {
        private final DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        private final Service[] records;
        private final Thread thread = new Thread(this::answer, "dns");

        Server(Service... records) throws IOException {
            this.records = records;
            thread.setDaemon(true);
            thread.start();
        }

        String url() {
            return "dns://127.0.0.1:" + socket.getLocalPort();
        }

        private void answer() {
            byte[] buffer = new byte[512];
            while (!socket.isClosed()) {
                try {
                    DatagramPacket question = new DatagramPacket(buffer, buffer.length);
                    socket.receive(question);
                    byte[] answer = message(question);
                    socket.send(new DatagramPacket(answer, answer.length, question.getSocketAddress()));
                } catch (IOException e) {
                    if (!socket.isClosed()) {
                        throw new UncheckedIOException(e);
                    }
                }
            }
        }

        /** RFC 1035 4.1: the question again, then the records, which point to its name. */
        private byte[] message(DatagramPacket question) throws IOException {
            int end = 12;
            while (question.getData()[end] != 0) {
                end += question.getData()[end] + 1;
            }
            end += 5;
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(bytes);
            out.write(question.getData(), 0, 2);
            out.writeShort(records.length == 0 ? 0x8183 : 0x8180);
            out.writeShort(1);
            out.writeShort(records.length);
            out.writeInt(0);
            out.write(question.getData(), 12, end - 12);
            for (Service record : records) {
                ByteArrayOutputStream data = new ByteArrayOutputStream();
                DataOutputStream fields = new DataOutputStream(data);
                fields.writeShort(record.priority());
                fields.writeShort(record.weight());
                fields.writeShort(389);
                for (String label : record.host().split("\\.", -1)) {
                    fields.writeByte(label.length());
                    fields.write(label.getBytes(StandardCharsets.US_ASCII));
                }
                fields.writeByte(0);
                out.writeShort(0xC00C);
                out.writeShort(33);
                out.writeShort(1);
                out.writeInt(60);
                out.writeShort(data.size());
                data.writeTo(out);
            }
            return bytes.toByteArray();
        }

        @Override
        public void close() {
            socket.close();
        }
    }
}
