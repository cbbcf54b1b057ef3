package dev.keyward.shell.kit;

import com.vaadin.flow.dom.Element;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;

/** Draws a parsed text into an element: so many parts, so deep, and no further. */
final class MarkdownDrawing {
    private static final int MOST_PARTS = 5_000;
    private static final int DEEPEST = 40;
    /** A page has a title and titled parts, so a text's own headings begin below them. */
    private static final int FIRST_HEADING = 2;

    private final Element root;
    private int parts;
    private boolean cut;

    MarkdownDrawing(Element root) {
        this.root = root;
    }

    /** Whether something was left out. */
    boolean isCut() {
        return cut;
    }

    void draw(Node document) {
        children(document, root, 0);
    }

    private void children(Node parent, Element into, int depth) {
        for (var child = parent.getFirstChild(); child != null; child = child.getNext()) {
            if (parts++ > MOST_PARTS || depth > DEEPEST) {
                cut = true;
                return;
            }
            one(child, into, depth + 1);
        }
    }

    private void one(Node node, Element into, int depth) {
        switch (node) {
            case Text text -> write(text.getLiteral(), into);
            case SoftLineBreak line -> write("\n", into);
            case HardLineBreak line -> into.appendChild(new Element("br"));
            case Code code -> write(code.getLiteral(), add("code", into));
            case HtmlInline raw -> write(raw.getLiteral(), into);
            case HtmlBlock raw -> write(raw.getLiteral(), add("p", into));
            case FencedCodeBlock code -> write(code.getLiteral(), add("pre", into));
            case IndentedCodeBlock code -> write(code.getLiteral(), add("pre", into));
            case ThematicBreak rule -> add("hr", into);
            case Link link -> link(link.getDestination(), link, into, depth);
            case Image image -> image(image, into, depth);
            case LinkReferenceDefinition definition -> {}
            default -> children(node, named(node, into), depth);
        }
    }

    private static Element named(Node node, Element into) {
        return switch (node) {
            case Heading heading -> add("h" + Math.min(6, heading.getLevel() + FIRST_HEADING), into);
            case Paragraph paragraph -> add("p", into);
            case BlockQuote quote -> add("blockquote", into);
            case BulletList list -> add("ul", into);
            case OrderedList list -> counted(list, add("ol", into));
            case ListItem item -> add("li", into);
            case Emphasis emphasis -> add("em", into);
            case StrongEmphasis emphasis -> add("strong", into);
            case TableBlock table -> add("table", scrolling(into));
            case TableHead head -> add("thead", into);
            case TableBody body -> add("tbody", into);
            case TableRow row -> add("tr", into);
            case TableCell cell -> add(cell.isHeader() ? "th" : "td", into);
            default -> into;
        };
    }

    private void link(String destination, Node words, Element into, int depth) {
        if (!LinkTarget.isSafe(destination)) {
            children(words, into, depth);
            return;
        }
        var anchor = add("a", into);
        anchor.setAttribute("href", destination);
        anchor.setAttribute("rel", "noopener noreferrer nofollow");
        anchor.setAttribute("router-ignore", true);
        children(words, anchor, depth);
    }

    /** Never fetched: a picture from elsewhere tells its server who reads this. */
    private void image(Image image, Element into, int depth) {
        write("Image: ", into);
        link(image.getDestination(), image, into, depth);
    }

    private static Element counted(OrderedList list, Element element) {
        var start = list.getMarkerStartNumber();
        if (start != null && start != 1) {
            element.setAttribute("start", start.toString());
        }
        return element;
    }

    private static Element scrolling(Element into) {
        var frame = add("div", into);
        frame.setAttribute("class", "kw-markdown-table");
        frame.setAttribute("tabindex", "0");
        frame.setAttribute("role", "region");
        frame.setAttribute("aria-label", "Table");
        return frame;
    }

    private static Element add(String tag, Element into) {
        var element = new Element(tag);
        into.appendChild(element);
        return element;
    }

    private static void write(String text, Element into) {
        into.appendChild(Element.createText(text));
    }
}
