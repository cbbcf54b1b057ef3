package dev.keyward.discovery.snapshot;

import static dev.keyward.discovery.snapshot.Dumps.bytes;
import static dev.keyward.discovery.snapshot.Dumps.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.sun.management.ThreadMXBean;
import dev.keyward.kernel.Refused;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DamagedFileTests {
    private static final byte[] SOUND = Dumps.kept("redis-7.0.15.rdb");

    @Test
    void aFileThatIsCutAnywhereIsRefused() {
        for (int length = 9; length < SOUND.length; length += 997) {
            assertRefused(Arrays.copyOf(SOUND, length), "The file ends in the middle");
        }
        assertRefused(Arrays.copyOf(SOUND, SOUND.length - 1), "The file ends in the middle");
    }

    @Test
    void anyByteThatChangedIsNoticed() {
        var random = new SplittableRandom(7);
        for (int n = 0; n < 300; n++) {
            var damaged = SOUND.clone();
            damaged[random.nextInt(9, SOUND.length)] ^= (byte) random.nextInt(1, 256);
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> read(damaged));
        }
    }

    @Test
    void aWrongChecksumSaysSo() {
        var damaged = SOUND.clone();
        damaged[damaged.length - 1] ^= 1;

        assertRefused(damaged, "The checksum at the end");
    }

    @Test
    void aServerMayWriteNoChecksum() {
        var unsummed = SOUND.clone();
        Arrays.fill(unsummed, unsummed.length - 8, unsummed.length, (byte) 0);

        assertThat(read(unsummed).snapshot().checked()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "REDIS", "REDISabcd", "{\"hello\": \"world\"}", "*2\r\n$6\r\nSELECT\r\n$1\r\n0\r\n"})
    void whatIsNoRdbFileIsToldSo(String text) {
        assertRefused(bytes(text), "This is no RDB file");
    }

    @Test
    void aFormatThatIsNotReadIsNamed() {
        assertRefused(bytes("REDIS0013\u00ff"), "The file has version 13");
        assertRefused(bytes("VALKEY080\u00ff"), "The file was written by Valkey 9");
    }

    @Test
    void whatFollowsBehindTheEndIsNotPassedOver() {
        assertRefused(Arrays.copyOf(SOUND, SOUND.length + 1), "More follows behind the end");
    }

    @Test
    void aValueOfAnUnknownKindIsNamed() {
        assertRefused(bytes("REDIS0012\u00fe\u0000\u0063\u0001a"), "There is a value of an unknown kind (99)");
        assertRefused(bytes("REDIS0008\u00fe\u0000\u0006\u0001a"), "There is a value of an unknown kind (6)");
    }

    /** Lengths of 2 GiB, of 4 EiB and below nothing; plain and compressed; for a name, a field and a value. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000\u0080\u007f\u00ff\u00ff\u00ffab",
                "\u0000\u0081\u003f\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ffab",
                "\u0000\u0081\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ffab",
                "\u0000\u00c3\u0003\u0080\u007f\u00ff\u00ff\u00ffabc",
                "\u0000\u00c3\u0080\u007f\u00ff\u00ff\u00ff\u0003abc",
                "\u0000\u00c3\u0003\u0010\u00ff\u00ff\u00ffabc",
                "\u00fa\u0080\u007f\u00ff\u00ff\u00ffab",
                "\u0000\u0001a\u0081\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ffab",
                "\u0000\u00c5ab",
                "\u0000\u0082ab"
            })
    void aLengthThatMakesNoSenseTakesNoMemory(String records) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> read(bytes("REDIS0009\u00fe\u0000" + records)))
                .withMessageMatching("The file (makes no sense near byte|ends in the middle).*");
    }

    @Test
    void aFileLargerThanTheBoundIsRefusedOnTheWay() {
        var reader = new SnapshotReader(0, 1 << 20, Dumps.NOW);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> reader.read(endless(1L << 30), key -> {}))
                .withMessage("The file is larger than the 1 MiB that are read here.");
    }

    @Test
    void aValueOf512MiBIsPassedOverWithoutBeingHeld() {
        var before = allocated();
        var length = 512L << 20;
        assertThatNoException()
                .isThrownBy(() -> new SnapshotReader(0, 1L << 40, Dumps.NOW).read(endless(length), key -> {}));

        assertThat(allocated() - before).isLessThan(16L << 20);
    }

    /** One string of so many bytes, and a proper end. */
    private static InputStream endless(long length) {
        var head = "REDIS0009\u00fe\u0000\u0000\u0001a\u0080%c%c%c%c"
                .formatted((int) (length >> 24 & 255), (int) (length >> 16 & 255), (int) (length >> 8 & 255), (int)
                        (length & 255));
        var body = new InputStream() {
            private long left = length;

            @Override
            public int read() {
                return left-- > 0 ? 'x' : -1;
            }

            @Override
            public int read(byte[] into, int from, int most) {
                var some = (int) Math.min(left, most);
                left -= some;
                return some == 0 ? -1 : some;
            }
        };
        var tail = new ByteArrayInputStream(bytes("\u00ff" + "\u0000".repeat(8)));
        return new SequenceInputStream(new SequenceInputStream(new ByteArrayInputStream(bytes(head)), body), tail);
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    private static void assertRefused(byte[] file, String message) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> read(file))
                .satisfies(refused -> assertThat(refused.getMessage()).startsWith(message));
    }
}
