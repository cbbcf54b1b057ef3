package dev.keyward.discovery;

import dev.keyward.audit.Audit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what a file told: the scan, its findings and its row in the trail, all or nothing. */
@Component
class FileShelf {
    private final FileRows files;
    private final ShareRows shares;
    private final Registers registers;
    private final StrangerBooks books;
    private final Audit audit;

    FileShelf(FileRows files, ShareRows shares, Registers registers, StrangerBooks books, Audit audit) {
        this.files = files;
        this.shares = shares;
        this.registers = registers;
        this.books = books;
        this.audit = audit;
    }

    @Transactional
    public void keep(Scan scan, FileReader.Told told) {
        files.add(scan, told.file());
        told.found().rows(registers.whose(scan.keyspace())).forEach(row -> shares.add(scan.id(), row));
        books.keep(scan, List.of(told.strangers()), told.found().strange());
        audit.record("scan.file-read", scan.subject(), null, facts(scan, told), null);
    }

    private static Map<String, Object> facts(Scan scan, FileReader.Told told) {
        var facts = new LinkedHashMap<>(scan.facts());
        facts.putAll(told.file().facts());
        return facts;
    }
}
