package dev.keyward.access.password;

import java.util.Locale;
import java.util.Set;

/**
 * Length decides, not composition (ASVS 5.0 6.2): 12 to 128 characters, none that everybody tries first. A password
 * is compared exactly as it was typed.
 */
public final class PasswordRules {
    public static final int SHORTEST = 12;
    public static final int LONGEST = 128;

    /** Of the much used passwords, those that are long enough to get this far. */
    private static final Set<String> COMMON = Set.of(
            "123456789012",
            "1234567890123",
            "12345678901234",
            "123456789123",
            "1234567891234",
            "111111111111",
            "000000000000",
            "123123123123",
            "121212121212",
            "987654321098",
            "112233445566",
            "1q2w3e4r5t6y",
            "1qaz2wsx3edc",
            "qazwsxedcrfv",
            "qwertyuiop12",
            "qwertyuiop123",
            "qwertyuiop1234",
            "qwerty123456",
            "qwertyqwerty",
            "qwertyuiopas",
            "asdfghjkl123",
            "abcdefghijkl",
            "abcdefghijklm",
            "abc123abc123",
            "abcd12345678",
            "password1234",
            "password12345",
            "password123456",
            "passwordpassword",
            "password!234",
            "p@ssw0rd1234",
            "passw0rd1234",
            "welcome12345",
            "welcome123456",
            "letmein12345",
            "letmeinletmein",
            "iloveyou1234",
            "iloveyouiloveyou",
            "administrator",
            "administrator1",
            "admin1234567",
            "adminadmin12",
            "adminadminadmin",
            "changeme1234",
            "changemechangeme",
            "changeme12345",
            "trustno1trustno1",
            "correcthorsebatterystaple",
            "monkeymonkey",
            "dragondragon",
            "footballfootball",
            "baseballbaseball",
            "sunshine1234",
            "princess1234",
            "superman1234",
            "q1w2e3r4t5y6",
            "zaq12wsxcde3",
            "zxcvbnm12345",
            "aaaaaaaaaaaa",
            "keywardkeyward",
            "keyward12345");

    private PasswordRules() {}

    /** Answers the password, or refuses it with a sentence for the field. */
    public static String checked(String password, String account) {
        if (password.length() < SHORTEST) {
            throw new IllegalArgumentException("A password takes at least %d characters.".formatted(SHORTEST));
        }
        if (password.length() > LONGEST) {
            throw new IllegalArgumentException("A password takes at most %d characters.".formatted(LONGEST));
        }
        if (guessable(password.toLowerCase(Locale.ROOT), account)) {
            throw new IllegalArgumentException("This password is among the first that are tried; take another.");
        }
        return password;
    }

    private static boolean guessable(String password, String account) {
        return COMMON.contains(password)
                || password.chars().distinct().count() < 4
                || password.replace(account, "").length() < SHORTEST / 2;
    }
}
