@sector-charities
Feature: A food poverty network
  Fourteen groups share the town of Pellbridge, from food banks and churches to a school, the council, a rights charity
  and a supermarket. They know each other and keep what they promise each other. Four things have come up between them,
  and so far nobody has called a meeting about any of the four. Only for the last of them has anyone been given time.

  To talk about: one network, and four pieces of work. Who of the fourteen would be missed in which of the four? Should
  the rights charity be in the room where causes are talked about, or outside it?

  Background:
    Given these answers
      | The partners keep small promises to each other.                                   |
      | The leaders back this with decisions, such as time, money or leave to commit.     |
      | The joint part has to be run on top of other work.                                |
      | The partner that must change most will change small things.                       |
      | Neither targets nor contracts nor money make the partners pull apart or together. |
      | Nobody holds it together yet, because it has not begun.                           |
      | Some who must act clearly have more money, authority and information than others. |
      | When someone is unhappy about who decides, it is said in the room.                |

  @difficulty-plain @phase-planned
  Scenario: Run the food banks
    Three churches, a mosque, a boxing gym and the big food bank beside the station give out food, each on its own day,
    to ninety households a week between them. Each has its shelves and its volunteers, and people who would go nowhere
    else. On Wednesdays two of them are open at once, at the two ends of one street. The gym gives to whoever comes;
    the churches ask for an address.

    To talk about: what would a household notice if the six ran as one? What would the mosque's people, or the gym's, no
    longer find?

    Experts could differ: one would leave the groups to themselves. Another would ask first whether there is a part of
    town in which nobody opens: then people would notice a gap, and each doing its own part well is not enough.

    Given a piece of work called "Run the food banks"
    And people would get: Nobody in town goes hungry this week
    And the smallest version: Whoever has nothing to eat today finds a place that is open within a walk
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
    On a wet Friday Kayleigh walked with a pushchair from the school to the church hall, which opens on Thursdays, and
    from there to the gym, which that month wanted a slip from somebody else. Nine of the fourteen have changed their
    hours this year without a word to the rest. Some think that a slip should say why people come, others that it
    should say nothing. What may be passed on, and how, the council's lawyer settled last year.

    To talk about: who would have had to know what, for Kayleigh to walk once? What does a proud person make of a slip?

    Experts could differ: one would have every group accept the same slip. Another thinks that slips keep proud people
    away, and would agree on the opening hours alone.

    Given a piece of work called "One timetable and one way of sending people on"
    And people would get: People are sent once, to a place that is open and can help
    And the smallest version: Nobody is sent to a door that is shut, or told to come back with a slip from somebody else
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
    A tin of tomatoes costs the small church 62 pence and the big food bank 41. By the lorry it would be 30, for
    whoever pays two weeks before and has somewhere dry to put it. The big food bank has half a warehouse and would
    like a say in what is ordered; the small groups would like nappies first. The mayor has told the newspaper that
    they should get on with it.

    To talk about: what would each put in, and who would look after it? What happens in the month in which one of them
    can't pay?

    Experts could differ: one would share the store and the order among all who like. Another would let the big food
    bank buy and sell on at cost. That is less work and less of a partnership, and the small groups would depend on it.

    Given a piece of work called "Buy in bulk and share a store"
    And people would get: More food for the same money
    And the smallest version: Rice, tins and nappies at the price of a lorry load, and a dry place to keep them
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
    Of the ninety households, thirty-one came for the first time this year. The council says debts, the rights charity
    says benefits that stop, and Leanne, who has stood in the queue, says the week before payday. Nobody can show
    which, and a remedy for one makes another worse. They have had it out at the school gate more than once and still
    speak. The council has said that it would stop sending bailiffs for its own tax, and has freed Ines Walker for a
    day a week. The rights charity may one day have to take the council to court.

    To talk about: what does Leanne know that is in nobody's figures, and what would she need in order to come every
    week? The council has said what it would give up: who asks the others?

    Experts could differ: one would say that the rights charity is worth more outside, free to challenge the council.
    Another would bring it in, with a written right to disagree. A third would ask whether the causes are local at
    all, and what a town can do about rents and benefits.

    Given a piece of work called "Find and tackle the local causes"
    And people would get: Fewer people in town need a food bank
    And the smallest version: On one estate it is known why people run out of food, and one of the reasons is gone
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
    And the partner "Welfare rights" can go as far as cooperating
    And the partner "Welfare rights" is told "a written line that it will not cross"
