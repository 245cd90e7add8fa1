@sector-charities
Feature: A food poverty network
  Fourteen groups, from food banks and churches to a school, the council, a rights charity and a supermarket, share one
  town. They run food banks, would like one timetable for sending people on, could buy in bulk, and want to get at the
  causes with people who have lived it.

  To talk about: one network, four ways of working. The food banks are best left to run themselves, and only a small
  core works on causes together. Should the rights charity be in that core?

  Background:
    Given these answers
      | The partners keep small promises to each other.                                                  |
      | The leaders back this with decisions, such as time, money or leave to commit.                    |
      | The joint part has to be run on top of other work.                                               |
      | The partner that must change most will change small things.                                      |
      | Neither targets nor contracts nor money make the partners pull apart or together.                |
      | A trusted person or team holds it together, or the partners manage it between them and it works. |
      | Some who must act clearly have more money, authority and information than others.                |
      | When someone is unhappy about who decides, it is said in the room.                               |

  @difficulty-plain @phase-planned
  Scenario: Run the food banks
    Experts could differ: one would leave the groups to themselves. Another would ask first whether there is a part of
    town in which nobody opens: then people would notice a gap, and each doing its own part well is not enough.

    Given a piece of work called "Run the food banks"
    And people would get: Nobody in town goes hungry this week
    And the smallest version: Nothing, as long as each knows where the others are
    And the partners are not doing this together, and do not meet about it
    And these answers
      | Each organisation could get the whole result for its own people or area. |
      | Each partner's part stands by itself, or the parts simply add up.        |
      | It is known what has to be done, and it needs doing well.                |
      | Going ahead alone would mean some doubling up.                           |
      | Each partner can do its part with what it has.                           |
    And these answers
      | Doing this together would leave people a little better off.                          |
      | Joining up would cost regular hours from several people.                             |
      | No date in the next few months would hurt people or break the law if it were missed. |
      | Nobody requires this to be done with others, and nobody presses for it.              |
      | No law gives one body alone the last word on the main decision.                      |
      | No personal or protected information needs to pass between the partners.             |
    And How far aims agree: Different things, or the same for different people, that can live side by side
    When they ask how to work together
    Then the work calls for coexisting
    And these partners can go as far as cooperating
    And the advice is coexisting
    And nothing is known of the practice
    And leaving it there would be safe
    And no duty is set
    And the advice rests on no condition
    And no limit stands in the way
    And no misconception is at work
    And the next step "Know of each other" comes with it
    And the next step "Agree the order and the lead" does not come with it
    And the next step "Invest in skills first" does not come with it

  @difficulty-plain @phase-planned
  Scenario: One timetable and one way of sending people on
    Experts could differ: one would have every group accept the same slip. Another thinks that slips keep proud people
    away, and would agree on the opening hours alone.

    Given a piece of work called "One timetable and one way of sending people on"
    And people would get: People are sent once, to a place that is open and can help
    And the smallest version: One timetable, and one slip that every group accepts
    And the partners are not doing this together, and do not meet about it
    And these answers
      | One organisation alone could do a useful part of it and no more. |
      | Some steps must wait for somebody else's or fit round them.      |
      | It is known what has to be done, and it needs doing well.        |
      | Going ahead alone would get in others' way.                      |
      | Each partner can do its part with what it has.                   |
      | Doing this together would leave people a little better off.      |
    And these answers
      | Joining up would cost some hours of meetings and messages.                           |
      | No date in the next few months would hurt people or break the law if it were missed. |
      | Nobody requires this to be done with others, and nobody presses for it.              |
      | No law gives one body alone the last word on the main decision.                      |
      | Personal or protected information must pass, and a lawful way is in place.           |
      | The partners we can't do without agree only in part on the result they want.         |
    When they ask how to work together
    Then the work calls for coordinating
    And these partners can go as far as collaborating
    And the advice is coordinating
    And nothing is known of the practice
    And leaving it there would be safe
    And no duty is set
    And the advice rests on no condition
    And no limit stands in the way
    And no misconception is at work
    And the next step "Agree the order and the lead" comes with it
    And the next step "Say who puts in what" does not come with it
    And the next step "Know of each other" does not come with it

  @difficulty-plain @phase-planned
  Scenario: Buy in bulk and share a store
    Experts could differ: one would share the store and the order among all who like. Another would let the big food
    bank buy and sell on at cost. That is less work and less of a partnership, and the small groups would depend on it.

    Given a piece of work called "Buy in bulk and share a store"
    And people would get: More food for the same money
    And the smallest version: One order a week, one store, and a pot that all pay into
    And the partners are not doing this together, and do not meet about it
    And these answers
      | One organisation alone could do a useful part of it and no more.                         |
      | Each partner's part stands by itself, or the parts simply add up.                        |
      | Specialists can work out what has to be done.                                            |
      | Going ahead alone would mean some doubling up.                                           |
      | Someone must hand over something that costs it, or there must be a pot that all draw on. |
      | Doing this together would leave people clearly better off, and we can say how.           |
    And these answers
      | Joining up would cost regular hours from several people.                             |
      | No date in the next few months would hurt people or break the law if it were missed. |
      | Joint work is not required, but someone with influence presses for it.               |
      | No law gives one body alone the last word on the main decision.                      |
      | No personal or protected information needs to pass between the partners.             |
      | The partners we can't do without agree only in part on the result they want.         |
    When they ask how to work together
    Then the work calls for cooperating
    And these partners can go as far as collaborating
    And the advice is cooperating
    And nothing is known of the practice
    And leaving it there would be safe
    And no duty is set
    And the advice rests on no condition
    And no limit stands in the way
    And no misconception is at work
    And the next step "Say who puts in what" comes with it
    And the next step "Agree how you decide together" does not come with it
    And the next step "Invest in skills first" does not come with it

  @difficulty-differ @phase-planned
  Scenario: Find and tackle the local causes
    Experts could differ: one would say that the rights charity is worth more outside, free to challenge the council.
    Another would bring it in, with a written right to disagree. A third would ask whether the causes are local at
    all, and what a town can do about rents and benefits.

    Given a piece of work called "Find and tackle the local causes"
    And people would get: Fewer people in town need a food bank
    And the smallest version: Residents and council find out why people run out of food, and change that
    And the partners are not doing this together, and do not meet about it
    And these answers
      | Nobody could get this result alone.                                                                |
      | The partners keep having to adjust to each other.                                                  |
      | Nobody knows what has to be done, and on top of that people disagree about the problem or the aim. |
      | Going ahead alone would mean some doubling up.                                                     |
      | Someone must hand over something that costs it, or there must be a pot that all draw on.           |
      | Doing this together would leave people much better off, or it is the only way that works.          |
    And these answers
      | Joining up would cost regular hours from several people.                             |
      | No date in the next few months would hurt people or break the law if it were missed. |
      | Nobody requires this to be done with others, and nobody presses for it.              |
      | No law gives one body alone the last word on the main decision.                      |
      | No personal or protected information needs to pass between the partners.             |
      | The partners we can't do without want the same result.                               |
    And these answers
      | The partners keep their word and speak openly, and that has survived disagreement. |
      | A named person has time to run the joint part.                                     |
      | The partner that must change most has said something real that it would give up.   |
    And these answers about the partner "Residents"
      | This partner brings something we can't do without.                      |
      | The result touches this partner, or the people it speaks for, strongly. |
      | This partner could take part properly only with help.                   |
      | This partner is keen to be part of it.                                  |
      | This partner has no independent job that working closely would stop.    |
    And these answers about the partner "Council"
      | This partner brings something we can't do without.                      |
      | The result touches this partner, or the people it speaks for, somewhat. |
      | This partner has the time and money to take part properly.              |
      | This partner is keen to be part of it.                                  |
      | This partner has no independent job that working closely would stop.    |
    And these answers about the partner "Welfare rights"
      | This partner brings something we can't do without.                                                        |
      | The result touches this partner, or the people it speaks for, somewhat.                                   |
      | This partner has the time and money to take part properly.                                                |
      | This partner is keen to be part of it.                                                                    |
      | Working closely could put this partner's independence at risk, but written safeguards would deal with it. |
    And these answers about the partner "Big food bank"
      | This partner brings something useful.                                   |
      | The result touches this partner, or the people it speaks for, somewhat. |
      | This partner has the time and money to take part properly.              |
      | This partner is willing to be part of it.                               |
      | This partner has no independent job that working closely would stop.    |
    And these answers about the partner "Supermarket"
      | This partner brings nothing particular.                              |
      | The result hardly touches this partner or the people it speaks for.  |
      | This partner has the time and money to take part properly.           |
      | This partner is willing to be part of it.                            |
      | This partner has no independent job that working closely would stop. |
    When they ask how to work together
    Then the work calls for collaborating
    And these partners can go as far as collaborating
    And the advice is collaborating
    And nothing is known of the practice
    And leaving it there would be safe
    And no duty is set
    And the advice rests on no condition
    And no limit stands in the way
    And the misconception "If it is called collaborative, it is" is not at work
    And the misconception "We are all equal here" is not at work
    And the misconception "Everyone only gains" is not at work
    And the misconception "Equals need no leader" is not at work
    And the misconception "It can be had without effort" is not at work
    And the next step "Agree how you decide together" comes with it
    And the next step "Agree what the problem is" comes with it
    And the next step "Let the smaller group work closely" comes with it
    And the next step "Name the losses" comes with it
    And the next step "Between the two of you" does not come with it
    And the next step "Invest in skills first" does not come with it
    And the partner "Residents" is in the core
    And the partner "Council" is in the core
    And the partner "Welfare rights" is cooperating
    And the partner "Big food bank" is cooperating
    And the partner "Supermarket" is not involved
    And the partner "Welfare rights" can go as far as cooperating
    And the partner "Welfare rights" is told "a written line that it will not cross"
