@sector-police @difficulty-plain @phase-running @point-M1 @trait-fashionable
Feature: Half past three at the bus station
  Between half past three and half past four the pupils of three schools wait at Redmill bus station, and there are
  fights. In November a boy of fourteen was stabbed in the arm. The three schools let out within five minutes of each
  other. Two buses leave half empty at twenty past, and the police patrol comes at four.

  It is one of nine things on the list of the Redmill Safer Youth Collaborative. This has 31 members, among them a
  dance school, the university and two banks, and all of them are asked to everything. The police are to see to it that
  it ends, and it is they who ask here. Sergeant Joanne Pell reports on the bus station at each meeting, and all 31 say
  what they think of it. Her inspector, the depot and the heads have all told her that they will move their times if
  somebody tells them to what.

  One thing has changed since January. A head teacher rang the depot from her car, and the number 14 now leaves ten
  minutes later. It leaves full.

  Scenario: Get through the bus station unhurt
    To talk about: count those without whom it can't be done. What would you say to the other 26, some of whom
    have given up their evenings? What did the head teacher do that the meeting had not?

    Experts could differ: one would leave this to five people and a telephone. Another would want the youth club and
    some pupils near at hand, because times alone only move a fight to another place, and somebody has to notice. If the
    fights turn out to come from a quarrel between estates, nobody knows yet what to do, and that is another piece of
    work with other answers.

    Given a piece of work called "Get through the bus station unhurt"
    And people would get: Pupils of the three schools get through the bus station and home without being hurt
    And the smallest version: There are never more pupils waiting than the next two buses can take, and somebody watches over them
    And people call it collaborating
    And the partners are already doing this together
    And it has been running for three months to a year
    And these answers
      | Joint work is not required, but someone with influence presses for it.                  |
      | Every invitation goes to everyone.                                                      |
      | The meetings are a mixture of reports and real work.                                    |
      | If this is not done within weeks or a few months, people are hurt or the law is broken. |
      | The newest or least powerful people are not in it.                                      |
    And these answers
      | One organisation alone could do a useful part of it and no more.               |
      | It is known what has to be done, and it needs doing well.                      |
      | Doing this together would leave people clearly better off, and we can say how. |
      | The partners we can't do without want the same result.                         |
      | Going ahead alone would get in others' way.                                    |
    And these answers
      | Some steps must wait for somebody else's or fit round them.              |
      | Each partner can do its part with what it has.                           |
      | Joining up would cost some hours of meetings and messages.               |
      | No law gives one body alone the last word on the main decision.          |
      | No personal or protected information needs to pass between the partners. |
    And these answers
      | The partners keep small promises to each other.                                   |
      | The leaders back this with decisions, such as time, money or leave to commit.     |
      | The joint part has to be run on top of other work.                                |
      | The partner that must change most will change small things.                       |
      | Neither targets nor contracts nor money make the partners pull apart or together. |
      | Someone chairs the meetings, and that is all that holds it together.              |
      | Some who must act clearly have more money, authority and information than others. |
      | When someone is unhappy about who decides, it is said in the room.                |
    And these answers
      | Because of another partner, someone has changed dates, order or routes.         |
      | What the partners share is information.                                         |
      | In the last decision that cost somebody something, each partner decided alone.  |
      | If it went wrong, each partner would be called in for its own part.             |
      | There has been no real disagreement yet.                                        |
      | What there is to show for it is small wins that the people served would notice. |
    And these answers about the partner "The three schools"
      | This partner brings something we can't do without.                      |
      | The result touches this partner, or the people it speaks for, strongly. |
      | This partner has the time and money to take part properly.              |
      | This partner is keen to be part of it.                                  |
      | This partner has no independent job that working closely would stop.    |
    And these answers about the partner "Bus depot"
      | This partner brings something we can't do without.                      |
      | The result touches this partner, or the people it speaks for, somewhat. |
      | This partner has the time and money to take part properly.              |
      | This partner is willing to be part of it.                               |
      | This partner has no independent job that working closely would stop.    |
    When they ask how to work together
    Then the work calls for coordinating
    And these partners can go as far as collaborating
    And the advice is coordinating
    And in practice it is coexisting
    And the answer begins "On these answers, the lightest way of working that fits is coordinating."
    And the name and the practice are told as "You call it collaborating; in practice you work side by side."
    And leaving it there would be safe
    And no duty is set
    And the advice rests on no condition
    And no limit stands in the way
    And these misconceptions are at work
      | If it is called collaborative, it is |
      | Everyone has to do everything        |
      | Governance means board meetings      |
    And the misconception "A mixed table means a joint effort" is not at work
    And the misconception "Everyone only gains" is not at work
    And the misconception "Equals need no leader" is not at work
    And the next step "Agree the order and the lead" comes with it
    And the next step "Do what is needed, and call it that" comes with it
    And the next step "Say who puts in what" does not come with it
    And the next step "Change the name" does not come with it
    And the next step "Let the smaller group work closely" does not come with it
    And the partner "The three schools" is in the core
    And the partner "Bus depot" is in the core
