@sector-transport
Feature: Green transport in a city
  The city of Varnham wants a depot for electric buses, timetables on which bus and rail meet, and a quiet
  neighbourhood. Its leaders have put people and time behind all three. For none of them has anyone begun to meet.

  To talk about: hardly anybody in Varnham is against a quiet street, a good train or a clean bus. What makes one of
  the three a task for one, and another a task for many? What could be done about the third in the first month?

  Background:
    Given these answers
      | The partners keep small promises to each other.                                   |
      | The leaders back this with decisions, such as time, money or leave to commit.     |
      | A named person has time to run the joint part.                                    |
      | The partner that must change most will change small things.                       |
      | Neither targets nor contracts nor money make the partners pull apart or together. |
      | Nobody holds it together yet, because it has not begun.                           |
      | Some who must act clearly have more money, authority and information than others. |
      | When someone is unhappy about who decides, it is said in the room.                |

  @difficulty-plain @phase-planned
  Scenario: Build the electric bus depot
    Sixty electric buses come in spring, and the old yard has sockets for nine. The transport authority owns the land
    and has the permit, the engineers and the money. It will run the depot itself. The drivers ask only whether the
    canteen will be open at five.

    To talk about: who would gain anything from a joint board for this depot? Who has to be told, and who asked?

    Experts could differ: one sees a building site and an owner who can build. Another would ask the electricity company
    first: if the street's cable is too thin, something has to fit, and the questions should be asked again.

    Given a piece of work called "Build the electric bus depot"
    And people would get: Electric buses that are charged and on time
    And the smallest version: Every bus is charged by five in the morning
    And the partners are not doing this together, and do not meet about it
    And these answers
      | One organisation could get the whole result by itself.                               |
      | Each partner's part stands by itself, or the parts simply add up.                    |
      | Specialists can work out what has to be done.                                        |
      | Going ahead alone would do nothing worth a mention to others' work or to the public. |
      | Each partner can do its part with what it has.                                       |
    And these answers
      | Doing this together would leave people no better off than each doing its own part well. |
      | No date in the next few months would hurt people or break the law if it were missed.    |
      | Nobody requires this to be done with others, and nobody presses for it.                 |
      | No law gives one body alone the last word on the main decision.                         |
      | No personal or protected information needs to pass between the partners.                |
    When they ask how to work together
    Then the work calls for acting alone
    And these partners can go as far as coordinating, cooperating or collaborating
    And the advice is acting alone
    And nothing is known of the practice
    And leaving it there would be safe
    And no duty is set
    And the advice rests on no condition
    And no limit stands in the way
    And no misconception is at work
    And the next step "Say who does it" comes with it
    And the next step "Ask for the little help you need" does not come with it
    And the next step "Know of each other" does not come with it

  @difficulty-plain @phase-planned
  Scenario: Make bus and rail timetables meet
    The 7:52 comes in three minutes after the number 6 has left. Four hundred people change there every morning, and
    most have learnt to take the car. The railway draws its new times for June and December, and the bus firm reads of
    them on the platform. A condition in both their licences says that they must show each other their plans; each has
    sent the other a link.

    To talk about: who would have to know what by when, for the number 6 to wait? What does the condition in the licences
    ask for, and what does it leave open?

    Experts could differ: one would leave it at a meeting before each timetable. Another would have one ticket for both,
    with shared takings: that would be closer work, for a larger gain, and it should be asked about on its own.

    Given a piece of work called "Make bus and rail timetables meet"
    And people would get: People who change from bus to train do not miss it
    And the smallest version: Where most people change, the bus leaves after the train has come in
    And the partners are not doing this together, and do not meet about it
    And these answers
      | One organisation alone could do a useful part of it and no more.               |
      | Some steps must wait for somebody else's or fit round them.                    |
      | Specialists can work out what has to be done.                                  |
      | Going ahead alone would get in others' way.                                    |
      | Each partner can do its part with what it has.                                 |
      | Doing this together would leave people clearly better off, and we can say how. |
    And these answers
      | Joining up would cost some hours of meetings and messages.                           |
      | No date in the next few months would hurt people or break the law if it were missed. |
      | The partners are required to share information or line up their plans.               |
      | No law gives one body alone the last word on the main decision.                      |
      | No personal or protected information needs to pass between the partners.             |
      | The partners we can't do without agree only in part on the result they want.         |
    When they ask how to work together
    Then the work calls for coordinating
    And these partners can go as far as collaborating
    And the advice is coordinating
    And nothing is known of the practice
    And a duty asks for at least coordinating
    And the duty asks for no more than the work needs
    And leaving it there would be safe
    And the advice rests on no condition
    And no limit stands in the way
    And no misconception is at work
    And the next step "Agree the order and the lead" comes with it
    And the next step "Say who puts in what" does not come with it

  @difficulty-differ @phase-planned @point-M6
  Scenario: Make the neighbourhood quieter
    Last year the council put planters across four streets of the Mill quarter, and took them away after eleven weeks.
    "Bring them back", say parents whose children slept. "Never", say the traders, and a man whose carer could no
    longer get through. It promised to publish a count of the cars, and didn't. What makes cars choose another street
    nobody has found out, and whether the aim is sleep, air or trade is what they shout about. The council could decide
    over all their heads, and they know it; they say so at the baker's.

    To talk about: both sides have said that they will not move. What small promise could each of them, and the
    council, make and keep within a month? What would that do to trust?

    Experts could differ: someone who plans roads may say that the decision is the council's by law, and that it should
    consult well and then decide. Another would begin with a panel of residents drawn by lot. A third would try one
    street for one season before anybody decides anything.

    Given a piece of work called "Make the neighbourhood quieter"
    And people would get: Streets that are quiet enough to sleep and play in, and that people can still reach
    And the smallest version: One street that is quiet enough to sleep in, and that carers and customers still reach
    And the partners are not doing this together, and do not meet about it
    And these answers
      | One organisation alone could do a useful part of it and no more.                                   |
      | The partners keep having to adjust to each other.                                                  |
      | Nobody knows what has to be done, and on top of that people disagree about the problem or the aim. |
      | Going ahead alone could undo others' work or hurt people.                                          |
      | Each partner can do its part with what it has.                                                     |
      | Doing this together would leave people much better off, or it is the only way that works.          |
    And these answers
      | Joining up would cost posts, budgets or new systems.                                 |
      | No date in the next few months would hurt people or break the law if it were missed. |
      | Nobody requires this to be done with others, and nobody presses for it.              |
      | By law one body leads on the main decision, but may share or delegate parts of it.   |
      | No personal or protected information needs to pass between the partners.             |
      | The partners we can't do without agree only in part on the result they want.         |
    And these answers
      | Trust is broken by bad history, or by promises that keep being missed.                  |
      | One of those who must act is so much stronger that it could decide over another's head. |
      | When someone is unhappy about who decides, it is said afterwards in corridors.          |
      | The partner that must change most has said that it will give up nothing.                |
    When they ask how to work together
    Then the work calls for collaborating
    And these partners can go as far as coordinating
    And the advice is coordinating
    And nothing is known of the practice
    And the answer begins "Start by coordinating. The work needs collaborating."
    And leaving it there would be safe
    And no duty is set
    And the advice rests on no condition
    And these limits stand in the way
      | A partner will give up nothing |
    And these misconceptions are at work
      | We are all equal here |
      | Everyone only gains   |
    And the next step "Agree the order and the lead" comes with it
    And the next step "Agree what the problem is" comes with it
    And the next step "Agree how you decide together" does not come with it
    And the next step "Name the losses" does not come with it
    And the next step "Invest in skills first" does not come with it
