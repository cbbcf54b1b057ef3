package dev.keyward.review.ui;

import dev.keyward.review.ReviewPacks;
import dev.keyward.review.Reviews;
import dev.keyward.review.SignOff;
import dev.keyward.security.CurrentActor;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** What the pages of the reviews work with. */
@Component
record ReviewDesk(Reviews reviews, SignOff signOff, ReviewPacks packs, CurrentActor reader, InstantSource clock) {}
