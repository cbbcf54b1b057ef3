package dev.keyward.stewardship;

/** What somebody says to a transfer. */
public enum Decision {
    ACCEPT(TransferState.ACCEPTED),
    DECLINE(TransferState.DECLINED),
    WITHDRAW(TransferState.WITHDRAWN);

    private final TransferState end;

    Decision(TransferState end) {
        this.end = end;
    }

    public TransferState end() {
        return end;
    }
}
