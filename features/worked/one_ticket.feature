@sector-transport @phase-planned
Feature: Getting off the island
  The island of Skerra has one ferry, two bus firms and a council that pays for the evening buses. Ruel Coaches carries
  two of every three passengers; the other firm is a family with four buses. The young people who go to the college on
  the mainland and the old people who go to its hospital all need a bus, then the boat, then another bus. Shona at the
  council has two days a week to get everyone round a table, and she has been at it since March.

  @difficulty-plain @point-M5
  Scenario: The last bus waits for the ferry
    On nights on which the boat is late, the last bus is often gone. Every autumn the firms and the ferry company
    agree, with a handshake, that the bus will wait. Nobody at the table objects, and in October it goes at ten past
    nine all the same; it has been so for three years. Drivers say in the yard that nobody ever told them, that a wait
    of half an hour puts them over their hours, and that those who shake hands are at home by nine.

    To talk about: who in that room knew about the drivers' hours, and why did nobody say it? A handshake felt like
    agreement. What would have to be written down so that a driver can act on it at nine at night?

    Experts could differ: not by much. One would settle it with a message from the bridge of the ferry and a line in the
    drivers' rota. Another would say that a firm that makes its drivers wait must be paid for it, and that this makes it
    more than fitting in with each other.

    Given a piece of work called "The last bus waits for the ferry"
    And people would get: Whoever comes off the last boat gets home by bus
    And the smallest version: On a night on which the boat is late, those who come off it still get home
    And people call it a partnership and nothing more exact
    And the partners meet or talk about this, but the work has not begun
    And these answers
      | One organisation alone could do a useful part of it and no more. |
      | Some steps must wait for somebody else's or fit round them.      |
      | It is known what has to be done, and it needs doing well.        |
      | Going ahead alone would get in others' way.                      |
    And these answers
      | The partners need no more than small favours from each other.                  |
      | Doing this together would leave people clearly better off, and we can say how. |
      | Joining up would cost some hours of meetings and messages.                     |
    And these answers
      | No date in the next few months would hurt people or break the law if it were missed. |
      | Nobody requires this to be done with others, and nobody presses for it.              |
      | No law gives one body alone the last word on the main decision.                      |
      | No personal or protected information needs to pass between the partners.             |
    And these answers
      | The partners we can't do without want the same result.                            |
      | Trust is broken by bad history, or by promises that keep being missed.            |
      | The leaders back this in words only.                                              |
      | A named person has time to run the joint part.                                    |
      | The partner that must change most will change small things.                       |
      | Neither targets nor contracts nor money make the partners pull apart or together. |
    And these answers
      | Nobody holds it together yet, because it has not begun.                           |
      | Some who must act clearly have more money, authority and information than others. |
      | When someone is unhappy about who decides, it is said afterwards in corridors.    |
    And these answers
      | The meetings are a mixture of reports and real work.    |
      | Invitations go to those who are needed for the purpose. |
      | The newest or least powerful people are not in it.      |
      | People agree in the room, but not afterwards.           |
    When they ask how to work together
    Then the work calls for coordinating
    And these partners can go as far as collaborating
    And the advice is coordinating
    And nothing is known of the practice
    And nothing is told of name and practice
    And no duty is set
    And leaving it there would be safe
    And the advice rests on no condition
    And no limit stands in the way
    And the advice sends them nowhere else
    And these misconceptions are at work
      | Collaborating feels harmonious |
    And the misconception "If it is called collaborative, it is" is not at work
    And the misconception "A mixed table means a joint effort" is not at work
    And the misconception "We are all equal here" is not at work
    And the misconception "It can be had without effort" is not at work
    And the next step "Agree the order and the lead" comes with it
    And the next step "Say who puts in what" does not come with it
    And the next step "Little can be built now" does not come with it
    And the next step "Know of each other" does not come with it

  @difficulty-thought @point-M6 @trait-refusing-partner
  Scenario: One ticket for bus and boat
    A poster hangs in the council office: "One ticket. Everybody wins." With it, passengers would pay once, and the
    takings would go into one pot and be shared out by journeys. Fares for a sick person's journey would fall by a
    third. The region's minister has asked twice when it will start.

    Gordon Ruel comes to every meeting, and each time the pot comes up he says the same, calmly. He will not show
    anyone his passenger figures, and he will not put a fare into it. "You win," he says. "I lose the only good line I
    have." Nobody has a plan without his buses in it. About everything else they have argued, found a way and stayed:
    the times of the first boat took them three evenings. But they have not forgotten the handshake about the last bus,
    which has come to nothing three autumns running. The small firm has asked for a fare that a family can pay, and
    everyone nodded.

    To talk about: the poster says that everybody wins. Who loses, how much, and who has ever said it aloud besides him?
    What would a thing look like that he could give up, and what can be done for passengers meanwhile?

    Experts could differ: one would leave him alone, start the ticket between the boat and the small firm, and let him
    watch it. Another would say that a ticket without two of every three passengers teaches people not to buy it. A
    third would ask whether the council's payment for evening buses could carry his loss. Some would drop the warning
    about names, since nobody here calls it collaborating. Others would keep it: a joint plan that its largest firm
    does not want is joint on the poster only.

    Given a piece of work called "One ticket for bus and boat"
    And people would get: People get from their village to the college or the hospital with one ticket, for less money
    And the smallest version: Whoever goes from a village to the college or the hospital pays once, and less than today
    And people call it a partnership and nothing more exact
    And the partners meet or talk about this, but the work has not begun
    And these answers
      | One organisation alone could do a useful part of it and no more. |
      | Some steps must wait for somebody else's or fit round them.      |
      | Specialists can work out what has to be done.                    |
      | Going ahead alone would mean some doubling up.                   |
    And these answers
      | Someone must hand over something that costs it, or there must be a pot that all draw on. |
      | Doing this together would leave people clearly better off, and we can say how.           |
      | Joining up would cost posts, budgets or new systems.                                     |
    And these answers
      | No date in the next few months would hurt people or break the law if it were missed. |
      | Joint work is not required, but someone with influence presses for it.               |
      | No law gives one body alone the last word on the main decision.                      |
      | No personal or protected information needs to pass between the partners.             |
    And these answers
      | The partners we can't do without agree only in part on the result they want.      |
      | Trust is broken by bad history, or by promises that keep being missed.            |
      | A named person has time to run the joint part.                                    |
      | Nobody holds it together yet, because it has not begun.                           |
      | Some who must act clearly have more money, authority and information than others. |
      | When someone is unhappy about who decides, it is said in the room.                |
    And these answers
      | The meetings are mostly for working through hard things together.             |
      | Invitations go to those who are needed for the purpose.                       |
      | The newest or least powerful people are listened to, but nothing has changed. |
      | When people disagree, it is worked through, and people stay.                  |
    And these answers about the partner "The ferry company"
      | This partner brings something we can't do without.                      |
      | The result touches this partner, or the people it speaks for, strongly. |
      | This partner has the time and money to take part properly.              |
      | This partner is keen to be part of it.                                  |
      | This partner has no independent job that working closely would stop.    |
    And these answers about the partner "The small bus firm"
      | This partner brings something useful.                                   |
      | The result touches this partner, or the people it speaks for, strongly. |
      | This partner could take part properly only with help.                   |
      | This partner is willing to be part of it.                               |
      | This partner has no independent job that working closely would stop.    |
    And these answers
      | The partner that must change most has said that it will give up nothing.            |
      | Targets, contracts or money pull the partners apart in something that matters here. |
    And these answers about the partner "Ruel Coaches"
      | This partner brings something we can't do without.                      |
      | The result touches this partner, or the people it speaks for, strongly. |
      | This partner has the time and money to take part properly.              |
      | This partner does not want to be part of it in this way.                |
      | This partner has no independent job that working closely would stop.    |
    When they ask how to work together
    Then the work calls for cooperating
    And these partners can go as far as coordinating
    And the advice is coordinating
    And nothing is known of the practice
    And the answer begins "Start by coordinating. The work needs cooperating."
    And nothing is told of name and practice
    And no duty is set
    And leaving it there would be safe
    And the advice rests on no condition
    And these limits stand in the way
      | A partner you can't do without does not want to |
      | A partner will give up nothing                  |
    And the advice sends them nowhere else
    And these misconceptions are at work
      | Everyone only gains                  |
      | If it is called collaborative, it is |
    And the misconception "Collaborating feels harmonious" is not at work
    And the misconception "Equals need no leader" is not at work
    And the misconception "It can be had without effort" is not at work
    And the next step "Agree the order and the lead" comes with it
    And the next step "Say who puts in what" does not come with it
    And the next step "Know of each other" does not come with it
    And the next step "Change the name" does not come with it
    And the partner "The ferry company" is in the core
    And the partner "The small bus firm" is coordinating
    And the partner "Ruel Coaches" is coordinating
    And the partner "Ruel Coaches" is told "Find out why before you plan anything closer."
