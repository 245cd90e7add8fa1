@sector-charities @difficulty-thought @phase-running @point-M2 @trait-fashionable
Feature: The long table in Harbour Ward
  On the first Tuesday of each month sixteen groups of Harbour Ward have lunch at one long table. A church's lunch
  club is there, and a Somali mothers' group, a boxing gym, an allotment, a deaf club and three tenants' halls. A city
  foundation pays for the room, the food and a facilitator, and calls it the Harbour Collaboration. Its yearly report
  has a photograph of the table on the cover: every age, every colour. Most of the groups have had money from it, and
  hope for more.

  Each group runs its own afternoons, with its own volunteers. Three of them have a coffee morning, in three streets,
  and each is well attended. What people in the ward say they miss is somebody who tells them where there is something
  to go to. A list of who does what was promised at the first lunch, two years ago.

  Hodan Warsame comes for the Somali mothers. She has spoken twice, writes down what the others say, and goes home. The
  deaf club comes no more, since nobody booked an interpreter. At the last lunch the facilitator presented a paper on
  "asset-based co-production". Then everyone said what they had done that month.

  Scenario: Something to go to in the ward
    To talk about: what would the list look like if Hodan and the deaf club had made it? What would stop if the lunches
    stopped, and for whom? The foundation pays for them: what could it be asked to pay for instead?

    Experts could differ: one would end the lunches and pay someone half a day a week for the list and for going round
    to see the groups. Another would keep them, without papers, because people who have eaten together ring each other
    up. A third would say that a table at which Hodan is silent after two years has told her that she doesn't count, and
    that this comes before any list.

    Given a piece of work called "Something to go to in the ward"
    And people would get: Whoever lives in the ward has something to go to in the week, and knows of it
    And the smallest version: Whoever asks can find out, in a language they read, what there is to go to this week
    And people call it collaborating
    And the partners are already doing this together
    And these answers
      | The leaders back this in words only.                                                      |
      | A named person has time to run the joint part.                                            |
      | Joint work is not required, but money depends on doing it, or seeming to do it, together. |
      | Every invitation goes to everyone.                                                        |
      | It has been running for longer than a year.                                               |
    And these answers
      | The newest or least powerful people say little.                                |
      | The meetings are mostly for hearing updates.                                   |
      | There has been no real disagreement yet.                                       |
      | Nobody has changed or begun anything because of another partner yet.           |
      | What the partners share is information.                                        |
      | In the last decision that cost somebody something, each partner decided alone. |
      | If it went wrong, each partner would be called in for its own part.            |
      | What there is to show for it is plans, papers and events.                      |
    And these answers
      | One organisation alone could do a useful part of it and no more.  |
      | Each partner's part stands by itself, or the parts simply add up. |
      | It is known what has to be done, and it needs doing well.         |
      | Going ahead alone would mean some doubling up.                    |
      | The partners need no more than small favours from each other.     |
      | Doing this together would leave people a little better off.       |
      | Joining up would cost some hours of meetings and messages.        |
    And How far aims agree: Different things, or the same for different people, that can live side by side
    And these answers
      | The partners hardly know each other, or are polite and wary.                                         |
      | What the partner that must change most would give up has not been talked about, or not answered yet. |
      | Targets, contracts or money pull the partners both ways at once.                                     |
      | Someone chairs the meetings, and that is all that holds it together.                                 |
      | Some who must act clearly have more money, authority and information than others.                    |
    And Talking about power: we don't know
    And these answers
      | No date in the next few months would hurt people or break the law if it were missed. |
      | No law gives one body alone the last word on the main decision.                      |
      | No personal or protected information needs to pass between the partners.             |
    When they ask how to work together
    Then the work calls for coexisting
    And these partners can go as far as cooperating
    And the advice is coexisting
    And in practice it is coexisting
    And the answer begins "On these answers, the lightest way of working that fits is coexisting."
    And the name and the practice are told as "You call it collaborating; in practice you work side by side."
    And leaving it there would be safe
    And no duty is set
    And the advice rests on no condition
    And no limit stands in the way
    And these misconceptions are at work
      | If it is called collaborative, it is |
      | Everyone has to do everything        |
      | A mixed table means a joint effort   |
      | Governance means board meetings      |
    And the misconception "We are all equal here" is not at work
    And the misconception "Everyone only gains" is not at work
    And the misconception "Equals need no leader" is not at work
    And the next step "Know of each other" comes with it
    And the next step "Change the name" comes with it
    And the next step "Agree the order and the lead" does not come with it
    And the next step "Free some time" does not come with it
    And the advice does not send them elsewhere for "Giving grants"
