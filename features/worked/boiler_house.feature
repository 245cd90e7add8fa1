@sector-housing @difficulty-thought @phase-planned @point-M3 @trait-alone-looks-easy
Feature: The boiler house in Corder Street
  One boiler house heats 640 flats round Corder Street. Of these 560 belong to Northern Quays, a large landlord, and
  80 to two small housing co-operatives across the road, which have bought their heat from it since 1974. The boilers
  are worn out. Northern Quays owns them. It has the money, a builder and a plan: new heating, house by house, from
  September to January. "It is our boiler house", says its director of works, and nobody could say otherwise.

  By that plan the co-ops' flats are without heating for three weeks in January. In the Orchard co-op 31 of the 44
  members are over seventy. In the same three weeks the Orchard has booked its rewiring, and while the wires are out no
  electric heater can be used.

  The neighbours' forum meets in a circle, and all use first names. "We are all landlords here", the chairman likes to
  say. The plan was on the fifth of twelve slides. Winnie Baptiste, the Orchard's treasurer, who is not paid for it,
  saw January and said nothing, there or anywhere. Northern Quays does the Orchard's repairs as well. She went home and
  looked up the price of blankets.

  Scenario: New heating in Corder Street
    To talk about: Northern Quays has shown the plan to everybody and heard nothing against it. How could it have learnt
    of the rewiring? What is different between the landlords in that circle, and who could say so?

    Experts could differ: one would go to see each co-op alone, dates in hand, and leave the forum out of it. Another
    would put the order of works on the table there, and have someone from outside the street ask the questions. A third
    might wish for more than dates: co-ops that have paid for these boilers for fifty years could have a share in the
    new ones. That would be another piece of work.

    Given a piece of work called "New heating in Corder Street"
    And people would get: All 640 flats get new heating, and nobody is left in the cold while it is put in
    And the smallest version: No flat is without heating in a week in which nothing else can warm it
    And people call it one organisation's own work
    And the partners meet or talk about this, but the work has not begun
    And these answers
      | One organisation could do nearly all of it with a little help.          |
      | Specialists can work out what has to be done.                           |
      | Each partner can do its part with what it has.                          |
      | Nobody requires this to be done with others, and nobody presses for it. |
      | No law gives one body alone the last word on the main decision.         |
      | There has been no real disagreement yet.                                |
    And these answers
      | The partners keep small promises to each other.                                   |
      | A named person has time to run the joint part.                                    |
      | The leaders have not been asked yet whether they back this.                       |
      | The partners we can't do without want the same result.                            |
      | Neither targets nor contracts nor money make the partners pull apart or together. |
      | Nobody holds it together yet, because it has not begun.                           |
    And these answers
      | The meetings are mostly for hearing updates.                                            |
      | Invitations go to those who are needed for the purpose.                                 |
      | The newest or least powerful people say little.                                         |
      | When someone is unhappy about who decides, nobody says so anywhere.                     |
      | One of those who must act is so much stronger that it could decide over another's head. |
    And these answers
      | Some steps must wait for somebody else's or fit round them.                                          |
      | If this is not done within weeks or a few months, people are hurt or the law is broken.              |
      | Going ahead alone could undo others' work or hurt people.                                            |
      | Doing this together would leave people clearly better off, and we can say how.                       |
      | Joining up would cost some hours of meetings and messages.                                           |
      | No personal or protected information needs to pass between the partners.                             |
      | What the partner that must change most would give up has not been talked about, or not answered yet. |
    When they ask how to work together
    Then the work calls for coordinating
    And these partners can go as far as collaborating
    And the advice is coordinating
    And nothing is known of the practice
    And the answer begins "On these answers, the lightest way of working that fits is coordinating."
    And nothing is told of name and practice
    And leaving it there would be safe
    And no duty is set
    And the advice rests on no condition
    And no limit stands in the way
    And these misconceptions are at work
      | A mixed table means a joint effort |
      | We are all equal here              |
      | Governance means board meetings    |
    And the misconception "If it is called collaborative, it is" is not at work
    And the misconception "Everyone has to do everything" is not at work
    And the misconception "Everyone only gains" is not at work
    And the next step "Agree the order and the lead" comes with it
    And the next step "Say who does it" does not come with it
    And the next step "Ask for the little help you need" does not come with it
    And the next step "Say who puts in what" does not come with it
