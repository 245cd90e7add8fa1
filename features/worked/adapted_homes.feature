@sector-housing @difficulty-differ @phase-running @point-INTRO @trait-fashionable @trait-nobody-knows
Feature: Homes with a ramp and a wide door
  In the Kelder valley a child who uses a wheelchair waits fourteen months for a home that fits. The council and three
  housing associations own 212 adapted homes between them. When one comes free, it goes to whoever is next on that
  landlord's own list, and half the time the ramp and the low kitchen go to people who don't need them.

  Eighteen months ago the four landlords founded the Kelder Accessible Homes Collaborative. There is a charter, a film
  of the launch, and a meeting every two months, where each tells the others what it has let. Nobody's rules for letting
  have changed. Each landlord is judged by how many days its homes stand empty.

  Last week Marta Kowal, an occupational therapist, found that a house with its own lift had gone to a young
  couple. They keep their bicycles in the lift. Families have told her of their illnesses and their children's, and she
  would not like to see that on four landlords' screens. Nobody has asked a data protection lead.

  Scenario: Adapted homes for those who need them
    To talk about: which of the four has done anything in another way because of the others? Who could find out within a
    week what may lawfully be passed on, and what could begin before that?

    Experts could differ: one would hold the work to telling each other of free homes until the data question is
    answered, since a register of sick children that should not exist does harm. Another would begin with the homes
    alone, as a house has no privacy, and hold every free one for a few weeks. A third would start with the target: as
    long as an empty home counts against a landlord, nobody will hold one for a neighbour's tenant.

    Given a piece of work called "Adapted homes for those who need them"
    And people would get: A household that needs an adapted home gets one that fits, and gets it sooner
    And the smallest version: When an adapted home comes free, it goes to the household in the valley that it suits best
    And people call it collaborating
    And the partners are already doing this together
    And it has been running for longer than a year
    And these answers
      | Nobody has changed or begun anything because of another partner yet.           |
      | What the partners share is information.                                        |
      | What there is to show for it is plans, papers and events.                      |
      | The meetings are mostly for hearing updates.                                   |
      | In the last decision that cost somebody something, each partner decided alone. |
    And these answers
      | One organisation alone could do a useful part of it and no more.                         |
      | Some steps must wait for somebody else's or fit round them.                              |
      | It is known what has to be done, and it needs doing well.                                |
      | Going ahead alone would mean some doubling up.                                           |
      | Someone must hand over something that costs it, or there must be a pot that all draw on. |
      | Doing this together would leave people clearly better off, and we can say how.           |
      | Joining up would cost posts, budgets or new systems.                                     |
    And these answers
      | Joint work is not required, but someone with influence presses for it.               |
      | No law gives one body alone the last word on the main decision.                      |
      | No date in the next few months would hurt people or break the law if it were missed. |
      | The partners we can't do without agree only in part on the result they want.         |
    And A lawful way to share information: we don't know
    And these answers
      | The partners keep small promises to each other.                                                      |
      | The leaders back this in words only.                                                                 |
      | The joint part has to be run on top of other work.                                                   |
      | What the partner that must change most would give up has not been talked about, or not answered yet. |
      | Targets, contracts or money pull the partners apart in something that matters here.                  |
      | Someone chairs the meetings, and that is all that holds it together.                                 |
    And these answers
      | Some who must act clearly have more money, authority and information than others. |
      | When someone is unhappy about who decides, it is said in the room.                |
      | If it went wrong, each partner would be called in for its own part.               |
      | The newest or least powerful people are not in it.                                |
      | Invitations go to those who are needed for the purpose.                           |
      | There has been no real disagreement yet.                                          |
    When they ask how to work together
    Then the work calls for cooperating
    And these partners can go as far as coordinating or cooperating
    And the advice is coordinating or cooperating
    And in practice it is coexisting
    And the answer begins "On these answers, it is still open between coordinating and cooperating."
    And the name and the practice are told as "You call it collaborating; in practice you work side by side."
    And leaving it there would be safe
    And no duty is set
    And the advice rests on no condition
    And no limit stands in the way
    And these misconceptions are at work
      | If it is called collaborative, it is |
      | A mixed table means a joint effort   |
      | Governance means board meetings      |
      | Everyone only gains                  |
      | Equals need no leader                |
    And the misconception "Everyone has to do everything" is not at work
    And the misconception "We are all equal here" is not at work
    And the misconception "Collaborating feels harmonious" is not at work
    And the next step "Agree how you decide together" does not come with it
    And the next step "Change the name" does not come with it
