package dev.keyward.review.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import dev.keyward.kernel.Refused;
import dev.keyward.review.PackFormat;
import dev.keyward.review.ReviewId;
import java.util.Arrays;

/** Takes a review away, in each format. */
final class PackLinks {
    private PackLinks() {}

    static Anchor[] of(ReviewDesk desk, ReviewId review) {
        return Arrays.stream(PackFormat.values())
                .map(format -> link(desk, review, format))
                .toArray(Anchor[]::new);
    }

    private static Anchor link(ReviewDesk desk, ReviewId review, PackFormat format) {
        DownloadHandler download = event -> {
            try {
                var pack = desk.packs().pack(review, format);
                event.setFileName(pack.fileName());
                event.setContentType(pack.contentType());
                event.getResponse().setHeader("Cache-Control", "no-store");
                event.getOutputStream().write(pack.content());
            } catch (Refused changed) {
                event.getResponse().sendError(409, changed.getMessage());
            }
        };
        var link = new Anchor(download, format.name());
        link.setAriaLabel("Download as " + format.name());
        link.addClassName("kw-pack-link");
        return link;
    }
}
