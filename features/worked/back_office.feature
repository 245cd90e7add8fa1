@sector-councils @difficulty-thought @phase-planned @point-INTRO @trait-fashionable
Feature: One back office for four districts
  Four district councils in the Tarn valley are pressed by the ministry to merge payroll and finance, to save money and
  to be seen to join up. Each runs its own well enough, on a different system; between them they pay 1,900 people, and
  the last wage that came late was in 2019. Two of the chief executives are quietly against it. An adviser found a
  saving of eleven pounds a year for each employee, after two years of building. The four heads of finance have had
  lunch twice, and were polite.

  To talk about: what does any of the four need from the other three? What would have to be different, in systems or in
  people, for you to answer otherwise?

  Scenario: Merge payroll and finance
    To talk about: is this one piece of work, or four? Each district could put its own in order and tell the others
    what it learnt; one may later sell the service to another. Would that contract be a collaboration?

    Experts could differ: one would have a district offer payroll to the other three at a price, and let each choose.
    Another would say that the small saving is real money for a small council, and would wait until two of the four have
    to buy a new system anyway, since moving is cheapest then. Neither would build for two years in order to be seen to
    join up.

    Given a piece of work called "Merge payroll and finance"
    And people would get: Payroll and finance that are right, for a little less money
    And the smallest version: One payroll and finance system that pays everyone in the four districts right, for a little less
    And the partners meet or talk about this, but the work has not begun
    And these answers
      | Each organisation could get the whole result for its own people or area.                 |
      | Each partner's part stands by itself, or the parts simply add up.                        |
      | It is known what has to be done, and it needs doing well.                                |
      | Going ahead alone would do nothing worth a mention to others' work or to the public.     |
      | Someone must hand over something that costs it, or there must be a pot that all draw on. |
    And these answers
      | Doing this together would leave people a little better off.                               |
      | Joining up would cost posts, budgets or new systems.                                      |
      | No date in the next few months would hurt people or break the law if it were missed.      |
      | Joint work is not required, but someone with influence presses for it.                    |
      | No law gives one body alone the last word on the main decision.                           |
      | Personal or protected information must pass, and a lawful way is possible but not set up. |
    And How far aims agree: Different things, or the same for different people, that can live side by side
    And these answers
      | The partners hardly know each other, or are polite and wary.                                         |
      | A leader we need is openly or quietly against doing this jointly.                                    |
      | The joint part has to be run on top of other work.                                                   |
      | What the partner that must change most would give up has not been talked about, or not answered yet. |
      | Neither targets nor contracts nor money make the partners pull apart or together.                    |
      | Nobody holds it together yet, because it has not begun.                                              |
      | Some who must act clearly have more money, authority and information than others.                    |
    And Talking about power: we don't know
    When they ask how to work together
    Then the work calls for coexisting
    And these partners can go as far as coordinating
    And the advice is coexisting
    And nothing is known of the practice
    And leaving it there would be safe
    And no duty is set
    And the advice rests on no condition
    And no limit stands in the way
    And these misconceptions are at work
      | If it is called collaborative, it is |
    And the next step "Know of each other" comes with it
    And the next step "Say who puts in what" does not come with it
    And the next step "Say who does it" does not come with it
    And the next step "Little can be built now" does not come with it
