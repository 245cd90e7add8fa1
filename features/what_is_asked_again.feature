Feature: What is asked again
  Some answers seem not to go together. They never stop an advice; they are asked again, kindly.

  Background:
    Given these answers
      | Could one organisation get this result by itself, to a good enough standard?                                               | One could do nearly all of it, with a little help |
      | While the work goes on, how much does one partner's work depend on another's?                                              | Each adds a separate piece                        |
      | How well do we know what to do?                                                                                            | Specialists can work it out                       |
      | If the organisation best placed simply did its own part, as it would now, what would that do to partners or to the public? | Nothing to speak of                               |
      | Do the partners want the same result from this piece of work?                                                              | Partly the same                                   |
      | Compared with each organisation doing its own part well, how much better off would people be if you did this together?     | A little better off                               |
      | What would the lightest joint way that brings this gain cost in time, money and delay?                                     | Regular staff time                                |
      | How soon must this be decided or done?                                                                                     | In months, or there is no date                    |
      | What does the law, a regulator or a funder actually require here?                                                          | Nothing, it is our choice                         |
      | Does the law put this particular decision on one organisation?                                                             | No, it does not                                   |
      | If personal information must be shared, is there a lawful way to do it?                                                    | None needs to be shared                           |
      | Do these partners keep their word to each other and speak openly?                                                          | Yes, and it has survived disagreement             |
      | Do the people at the top back this with their own decisions?                                                               | Yes, they gave time and let their people commit   |
      | Is there time and skill set aside to run the joint work?                                                                   | Yes, named people have time for it                |
      | Has it been talked about what each main partner will give up or change, and what came of it?                               | Yes, and they said aloud something real           |
      | As they stand today, which way do targets, contracts and funding rules pull the partners?                                  | Together                                          |
      | Today, who holds this together and gets people to act?                                                                     | A trusted person or team with a clear role        |
      | How different are the partners in money, authority and information?                                                        | Not very different                                |
      | Has anyone said aloud who controls the money, the data or the decision, and what happened next?                            | Yes, in the room                                  |
      | Since you started, what has anyone changed because of another partner?                                                     | How services or policies actually work            |
      | What is actually shared?                                                                                                   | Money and risk                                    |
      | How are decisions about the joint work really made?                                                                        | Together, and we stick to it                      |
      | If it went wrong, who would answer for it?                                                                                 | All of us together, and we have said so           |
      | What have the newest or least powerful members changed?                                                                    | Things are different because of them              |
      | What are the meetings mostly for?                                                                                          | Working through hard things together              |
      | Who is invited to what?                                                                                                    | Those needed for that purpose                     |
      | What happens when people disagree?                                                                                         | It is worked through, and people stay             |
      | What can you point to that would not have happened otherwise?                                                              | Small real changes                                |
    And the work is running
    And people call it coordinating

  Rule: nobody-can-and-nothing-gained - Nobody can do it alone, and doing it together brings nothing

    Scenario: Nobody can, for nothing
      Given could one organisation get this result by itself, to a good enough standard? No, nobody could
      And compared with each organisation doing its own part well, how much better off would people be if you did this together? No better off
      Then this rule applies
      And this is asked again

    Scenario: A part can, for nothing
      Given could one organisation get this result by itself, to a good enough standard? One could do a useful part only
      And compared with each organisation doing its own part well, how much better off would people be if you did this together? No better off
      Then this rule does not apply

    Scenario: Nobody can, for a little
      Given could one organisation get this result by itself, to a good enough standard? No, nobody could
      Then this rule does not apply

  Rule: one-can-and-much-gained - One could do it all, and together it is much better

    Scenario: One can, and much is gained together
      Given could one organisation get this result by itself, to a good enough standard? Yes, one of us could do all of it
      And compared with each organisation doing its own part well, how much better off would people be if you did this together? Much better off, or it only works together
      Then this rule applies
      And this is asked again

    Scenario: One nearly can, and much is gained
      Given compared with each organisation doing its own part well, how much better off would people be if you did this together? Much better off, or it only works together
      Then this rule does not apply

    Scenario: One can, and something clear is gained
      Given could one organisation get this result by itself, to a good enough standard? Yes, one of us could do all of it
      And compared with each organisation doing its own part well, how much better off would people be if you did this together? Clearly better off, and we can say how
      Then this rule does not apply

  Rule: independent-yet-in-the-way - The work does not depend on others, yet gets in their way

    Scenario: Independent, and in the way
      Given while the work goes on, how much does one partner's work depend on another's? It does not
      And if the organisation best placed simply did its own part, as it would now, what would that do to partners or to the public? It would get in others' way
      Then this rule applies
      And this is asked again

    Scenario: Independent, and harmful
      Given while the work goes on, how much does one partner's work depend on another's? It does not
      And if the organisation best placed simply did its own part, as it would now, what would that do to partners or to the public? It could undo others' work or hurt people
      Then this rule applies
      And this is asked again

    Scenario: A separate piece, and in the way
      Given if the organisation best placed simply did its own part, as it would now, what would that do to partners or to the public? It would get in others' way
      Then this rule does not apply

    Scenario: Independent, and doubling up
      Given while the work goes on, how much does one partner's work depend on another's? It does not
      And if the organisation best placed simply did its own part, as it would now, what would that do to partners or to the public? Some doubling up
      Then this rule does not apply

  Rule: joined-yet-nothing-gained - Steps depend on each other, yet joining up brings nothing

    Scenario: Hand-offs for nothing
      Given while the work goes on, how much does one partner's work depend on another's? Some steps must wait for someone else's
      And compared with each organisation doing its own part well, how much better off would people be if you did this together? No better off
      Then this rule applies
      And this is asked again

    Scenario: Back and forth for nothing
      Given while the work goes on, how much does one partner's work depend on another's? We keep having to adjust to each other
      And compared with each organisation doing its own part well, how much better off would people be if you did this together? No better off
      Then this rule applies
      And this is asked again

    Scenario: Separate pieces for nothing
      Given compared with each organisation doing its own part well, how much better off would people be if you did this together? No better off
      Then this rule does not apply

    Scenario: Hand-offs for a little
      Given while the work goes on, how much does one partner's work depend on another's? Some steps must wait for someone else's
      Then this rule does not apply

  Rule: trust-without-disagreement - Strong trust, and hidden disagreement

    Scenario: Strong trust, and they nod
      Given what happens when people disagree? They agree in the room, but not afterwards
      Then this rule applies
      And this is asked again

    Scenario: Growing trust, and they nod
      Given do these partners keep their word to each other and speak openly? Small promises are kept
      And what happens when people disagree? They agree in the room, but not afterwards
      Then this rule does not apply

    Scenario: Strong trust, and it is put off
      Given what happens when people disagree? It is put off
      Then this rule does not apply

  Rule: trust-without-power-talk - Strong trust, and nobody mentions power

    Scenario: Strong trust, and nobody says who decides
      Given has anyone said aloud who controls the money, the data or the decision, and what happened next? No, nobody does
      Then this rule applies
      And this is asked again

    Scenario: Growing trust, and nobody says who decides
      Given do these partners keep their word to each other and speak openly? Small promises are kept
      And has anyone said aloud who controls the money, the data or the decision, and what happened next? No, nobody does
      Then this rule does not apply

    Scenario: Strong trust, and it is said on the stairs
      Given has anyone said aloud who controls the money, the data or the decision, and what happened next? Only in corridors
      Then this rule does not apply

  Rule: shared-aim-disputed-problem - One aim in writing, and no agreement on the problem

    Scenario: One aim, many diagnoses
      Given do the partners want the same result from this piece of work? Yes, the same, and it is written down
      And how well do we know what to do? Nobody knows, and people disagree about what the problem is
      Then this rule applies
      And this is asked again

    Scenario: Partly one aim, many diagnoses
      Given how well do we know what to do? Nobody knows, and people disagree about what the problem is
      Then this rule does not apply

    Scenario: One aim, nobody knows
      Given do the partners want the same result from this piece of work? Yes, the same, and it is written down
      And how well do we know what to do? Nobody knows, and we must learn by trying
      Then this rule does not apply

  Rule: bound-yet-nothing-done - Binding decisions, and nothing changed

    Scenario: Bound, and nothing done
      Given since you started, what has anyone changed because of another partner? Nothing yet
      Then this rule applies
      And this is asked again

    Scenario: Bound, and the dates moved
      Given since you started, what has anyone changed because of another partner? Dates, order or routes
      Then this rule does not apply

    Scenario: Not bound, and nothing done
      Given since you started, what has anyone changed because of another partner? Nothing yet
      And how are decisions about the joint work really made? Together, but it does not bind anyone
      Then this rule does not apply

  Rule: trusted-yet-no-result - A trusted lead, and no result

    Scenario: Trusted, with nothing to show
      Given what can you point to that would not have happened otherwise? Nothing yet
      Then this rule applies
      And this is asked again

    Scenario: Trusted, with a paper to show
      Given what can you point to that would not have happened otherwise? Plans, papers and events
      Then this rule does not apply

    Scenario: A chair, with nothing to show
      Given what can you point to that would not have happened otherwise? Nothing yet
      And today, who holds this together and gets people to act? Someone chairs the meetings
      Then this rule does not apply

    Scenario: One partner runs it, with nothing to show
      Given what can you point to that would not have happened otherwise? Nothing yet
      And today, who holds this together and gets people to act? One partner runs it its own way
      Then this rule does not apply

  Rule: deep-yet-light - Called collaborating, for a few hours a month

    Scenario: Collaborating for an hour a month
      Given what would the lightest joint way that brings this gain cost in time, money and delay? A few hours a month
      And people call it collaborating
      Then this rule applies
      And this is asked again

    Scenario: Collaborating for a day a week
      Given people call it collaborating
      Then this rule does not apply

    Scenario: Cooperating for an hour a month
      Given what would the lightest joint way that brings this gain cost in time, money and delay? A few hours a month
      And people call it cooperating
      Then this rule does not apply

  Rule: joint-plan-single-decider - A joint plan, and one body that decides

    Scenario: A joint plan that one body must decide
      Given what does the law, a regulator or a funder actually require here? We must have a joint plan, decision or fund
      And does the law put this particular decision on one organisation? Yes, and it can't be handed over
      Then this rule applies
      And this is asked again

    Scenario: Plans to line up, that one body decides
      Given what does the law, a regulator or a funder actually require here? We must share information or line up our plans
      And does the law put this particular decision on one organisation? Yes, and it can't be handed over
      Then this rule does not apply

    Scenario: A joint plan that parts of can be shared
      Given what does the law, a regulator or a funder actually require here? We must have a joint plan, decision or fund
      And does the law put this particular decision on one organisation? One leads, but may share or delegate parts
      Then this rule does not apply

  Rule: not-begun-yet-changed - Not begun, and something has changed

    Scenario: Planned, and the dates have moved
      Given the work is being planned
      And since you started, what has anyone changed because of another partner? Dates, order or routes
      Then this rule applies
      And this is asked again

    Scenario: Planned, and the methods have changed
      Given the work is being planned
      And since you started, what has anyone changed because of another partner? How services or policies actually work
      Then this rule applies

    Scenario: Planned, and nothing has changed
      Given the work is being planned
      And since you started, what has anyone changed because of another partner? Nothing yet
      Then this rule does not apply

    Scenario: Running, and the dates have moved
      Given the work is running
      And since you started, what has anyone changed because of another partner? Dates, order or routes
      Then this rule does not apply

  Rule: not-begun-yet-results - Not begun, and there are results

    Scenario: Planned, with a small real change
      Given the work is being planned
      And what can you point to that would not have happened otherwise? Small real changes
      Then this rule applies
      And this is asked again

    Scenario: Planned, with better results for people
      Given the work is being planned
      And what can you point to that would not have happened otherwise? Better results for people
      Then this rule applies

    Scenario: Planned, with a paper
      Given the work is being planned
      And what can you point to that would not have happened otherwise? Plans, papers and events
      Then this rule does not apply

    Scenario: Running, with a small real change
      Given the work is running
      And what can you point to that would not have happened otherwise? Small real changes
      Then this rule does not apply

  Rule: shaped-yet-nothing-changed - They have shaped it, and nothing has changed

    Scenario: Different because of them, and nothing is different
      Given since you started, what has anyone changed because of another partner? Nothing yet
      And what have the newest or least powerful members changed? Things are different because of them
      Then this rule applies
      And this is asked again

    Scenario: Different because of them, and the dates have moved
      Given since you started, what has anyone changed because of another partner? Dates, order or routes
      And what have the newest or least powerful members changed? Things are different because of them
      Then this rule does not apply

    Scenario: They are heard, and nothing is different
      Given since you started, what has anyone changed because of another partner? Nothing yet
      And what have the newest or least powerful members changed? They are listened to, but nothing changed
      Then this rule does not apply
