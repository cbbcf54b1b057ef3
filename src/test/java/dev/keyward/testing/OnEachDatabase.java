package dev.keyward.testing;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeClassTemplateInvocationCallback;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContextProvider;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Runs a test class once for each {@link Database}; {@link DatabaseOfTheContext} reads which one it is. */
final class OnEachDatabase implements ClassTemplateInvocationContextProvider {
    @Override
    public boolean supportsClassTemplate(ExtensionContext context) {
        return true;
    }

    @Override
    public Stream<ClassTemplateInvocationContext> provideClassTemplateInvocationContexts(ExtensionContext context) {
        return Arrays.stream(Database.values()).map(Invocation::new);
    }

    private record Invocation(Database database) implements ClassTemplateInvocationContext {
        @Override
        public String getDisplayName(int index) {
            return "on " + database;
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of((BeforeClassTemplateInvocationCallback) this::choose);
        }

        /** Spring keeps one manager per class, and with it one context, until the last run: let it ask anew. */
        private void choose(ExtensionContext context) {
            DatabaseOfTheContext.choose(database);
            context.getRoot()
                    .getStore(ExtensionContext.Namespace.create(SpringExtension.class))
                    .remove(context.getRequiredTestClass());
        }
    }
}
