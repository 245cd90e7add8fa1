@sector-charities @difficulty-thought @phase-running @point-M4
Feature: Bus number three
  In the Penderry valley a day centre, a lunch club, a stroke group and a workshop for blind people share four
  minibuses. Two of them gave the buses, one its yard, one its mechanic on Fridays, and all pay by the mile into a pot.
  Every week 190 people get out of the house. For four years Lowri Bevan, who drives number one, has kept the diary. If
  two groups want the same bus, she rings both, and one of them gives way.

  Last year the trustees of the four wished to put it on a proper footing. Since then there has been a Transport
  Partnership Board, with a risk register of fourteen pages. All 22 trustees and managers are asked to each of its
  meetings, four times a year. They hear how many miles were driven. No driver is on it, and no passenger.

  In March the clutch of number three went. A new one costs 340 pounds. Lowri may no longer order one, and the board
  was to meet in May. Forty-six people stayed at home for seven weeks. Asked who was to answer for that, each of the
  four said: the board. In the yard the drivers said other things. All four buses run again now. The diary is still
  Lowri's, and when she rings, people still give way.

  Scenario: Share four minibuses
    To talk about: what did the diary and the telephone do that the board does not? Trustees are right to ask who
    answers for a pot of money. What would be the least that gives them an answer?

    Experts could differ: one would give Lowri a limit of five hundred pounds and let the trustees meet once a year.
    Another would keep the board small, with two drivers and a passenger on it, because a pot that four charities pay
    into can go wrong badly. A lawyer might say that the four trust each other now, and that one bad accident would show
    what is not written down.

    Given a piece of work called "Share four minibuses"
    And people would get: People in the valley who can't use a bus by themselves get out of the house every week
    And the smallest version: Each of the 190 gets out of the house once a week, and a bus that breaks down is back within days
    And people call it a partnership and nothing more exact
    And the partners are already doing this together
    And these answers
      | It has been running for longer than a year.                                   |
      | People have better results because of it, with a figure or a name to show.    |
      | Every invitation goes to everyone.                                            |
      | The meetings are mostly for hearing updates.                                  |
      | There has been no real disagreement yet.                                      |
      | The leaders back this with decisions, such as time, money or leave to commit. |
    And these answers
      | One organisation alone could do a useful part of it and no more.                         |
      | It is known what has to be done, and it needs doing well.                                |
      | Some steps must wait for somebody else's or fit round them.                              |
      | Going ahead alone would mean some doubling up.                                           |
      | Doing this together would leave people clearly better off, and we can say how.           |
      | Someone must hand over something that costs it, or there must be a pot that all draw on. |
    And these answers
      | If it went wrong, it is not clear who would be called in.                                          |
      | The newest or least powerful people are not in it.                                                 |
      | When someone is unhappy about who decides, it is said afterwards in corridors.                     |
      | The last decision that cost somebody something was made together, and the partners stuck to it.    |
      | The partners share money, but not the losses.                                                      |
      | Because of another partner, someone has changed how a service or policy works, or begun a new one. |
    And How far aims agree: Different things, or the same for different people, that can live side by side
    And these answers
      | The partners keep small promises to each other.                                                  |
      | A named person has time to run the joint part.                                                   |
      | A trusted person or team holds it together, or the partners manage it between them and it works. |
      | The partner that must change most has said something real that it would give up.                 |
      | Neither targets nor contracts nor money make the partners pull apart or together.                |
      | Some who must act clearly have more money, authority and information than others.                |
    And these answers
      | Joining up would cost regular hours from several people.                             |
      | Nobody requires this to be done with others, and nobody presses for it.              |
      | No law gives one body alone the last word on the main decision.                      |
      | No personal or protected information needs to pass between the partners.             |
      | No date in the next few months would hurt people or break the law if it were missed. |
    When they ask how to work together
    Then the work calls for cooperating
    And these partners can go as far as cooperating
    And the advice is cooperating
    And in practice it is cooperating
    And the answer begins "On these answers, the lightest way of working that fits is cooperating."
    And nothing is told of name and practice
    And leaving it there would be safe
    And no duty is set
    And the advice rests on no condition
    And no limit stands in the way
    And these misconceptions are at work
      | Everyone has to do everything      |
      | A mixed table means a joint effort |
      | Governance means board meetings    |
    And the misconception "If it is called collaborative, it is" is not at work
    And the misconception "We are all equal here" is not at work
    And the misconception "Equals need no leader" is not at work
    And the next step "Say who puts in what" comes with it
    And the next step "Ask each other how it goes" comes with it
    And the next step "Agree how you decide together" does not come with it
    And the next step "Free some time" does not come with it
