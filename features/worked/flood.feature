@example @sector-emergencies
Feature: A flood: tonight, and afterwards
  In Aldersey the river comes up on a night in November, faster than anyone has seen it. Fire, police, ambulance,
  council, the water company and forty volunteers from a mosque are out. Months later there is a town to rebuild and to
  prepare, with the people who live there. They have known each other since the last flood.

  To talk about: the same town, the same river, and many of the same people. What may wait at three in the morning, and
  what must not be left out in May?

  Background:
    Given these answers
      | The partners keep small promises to each other.                                                  |
      | The leaders back this with decisions, such as time, money or leave to commit.                    |
      | A named person has time to run the joint part.                                                   |
      | The partner that must change most will change small things.                                      |
      | Neither targets nor contracts nor money make the partners pull apart or together.                |
      | A trusted person or team holds it together, or the partners manage it between them and it works. |
      | Some who must act clearly have more money, authority and information than others.                |
      | When someone is unhappy about who decides, it is said in the room.                               |

  @difficulty-thought @phase-running
  Scenario: Respond tonight
    By eleven the water stands in three streets, and two care homes have to be empty before four. The fire service has
    two boats and needs five. The mosque has vans, a kitchen, a hall, and in each street somebody who knows who can't
    get down the stairs; because of them the ambulances have already changed their way round. By law the fire service
    leads at the water, and it can ask others to lead on dry land. On the radio one voice says where the next boat
    goes.

    To talk about: boats, vans and a hall belong to somebody. Is it enough that their owners fit in with each other
    tonight? Some who plan for emergencies call such a night collaboration between agencies. What would that change at
    three in the morning?

    Experts could differ: one would put the volunteers from the mosque under the one lead like everybody else, for their
    own safety. Another would let them do what they are doing well in their own streets, and only tell them where not to
    go. They would agree that nobody waits for a meeting.

    Given a piece of work called "Respond tonight"
    And people would get: Everyone in the flooded streets is safe, dry and warm by morning
    And the smallest version: Everyone in the three lowest streets is out before the water, and has a dry place until morning
    And the partners are already doing this together
    And these answers
      | Nobody could get this result alone.                                                       |
      | The partners keep having to adjust to each other.                                         |
      | Specialists can work out what has to be done.                                             |
      | Going ahead alone could undo others' work or hurt people.                                 |
      | Someone must hand over something that costs it, or there must be a pot that all draw on.  |
      | Doing this together would leave people much better off, or it is the only way that works. |
    And these answers
      | Joining up would cost some hours of meetings and messages.                         |
      | If this is not done within hours, people are hurt or the law is broken.            |
      | The partners are required to share information or line up their plans.             |
      | By law one body leads on the main decision, but may share or delegate parts of it. |
      | Personal or protected information must pass, and a lawful way is in place.         |
      | The partners we can't do without want the same result.                             |
    And these answers
      | Because of another partner, someone has changed dates, order or routes.                  |
      | What the partners share is people, space, equipment or data.                             |
      | In the last decision that cost somebody something, one decided and the others commented. |
      | If it went wrong, a named lead would be called in.                                       |
      | It has been running for under three months.                                              |
    When they ask how to work together
    Then the work calls for cooperating
    And these partners can go as far as cooperating
    And the advice is cooperating
    And in practice it is cooperating
    And the answer begins "On these answers, the lightest way of working that fits is cooperating."
    And nothing is told of name and practice
    And a duty asks for at least coordinating
    And the duty asks for no more than the work needs
    And leaving it there would be safe
    And the advice rests on no condition
    And the advice sends them elsewhere for "An emergency"
    And no limit stands in the way
    And no misconception is at work
    And the next step "One lead first" comes with it
    And the next step "Make room to explore" does not come with it
    And the next step "Name the losses" does not come with it
    And the next step "Agree how you decide together" does not come with it

  @difficulty-thought @phase-planned
  Scenario: Recover and prepare
    In May 310 houses are still damp. Some would raise the wall, others would give the river its meadow back, and a
    street that was flooded for the third time would rather move. All want to sleep when it rains, and not all want to
    stay. What a wall here does to the streets below it, nobody can tell until a flood has tried it; so far each change
    has moved the water somewhere else. The council owns the meadow and makes the rules, and it has told people that it
    would give up its car park beside the river. No meeting about it has been called yet; the ministry presses for one.

    To talk about: who has something that nobody else knows, about which street? What would have to be different in May
    for somebody to say so to the council's face, and be heard?

    Experts could differ: one would wait before asking residents to plan, as people who have lost their homes want them
    back, and soon. Another would begin at once, because whatever is rebuilt in the first year stays. An engineer might
    hold that where water may go is worked out and not talked over: then that part is work for specialists.

    Given a piece of work called "Recover and prepare"
    And people would get: A town that is rebuilt, and that the next flood hurts less
    And the smallest version: Each street knows what will be rebuilt in it, and where the next water will go
    And the partners are not doing this together, and do not meet about it
    And these answers
      | Nobody could get this result alone.                                                       |
      | The partners keep having to adjust to each other.                                         |
      | Nobody knows what has to be done, so it has to be learnt by trying.                       |
      | Going ahead alone could undo others' work or hurt people.                                 |
      | Someone must hand over something that costs it, or there must be a pot that all draw on.  |
      | Doing this together would leave people much better off, or it is the only way that works. |
    And these answers
      | Joining up would cost posts, budgets or new systems.                                 |
      | No date in the next few months would hurt people or break the law if it were missed. |
      | Joint work is not required, but someone with influence presses for it.               |
      | By law one body leads on the main decision, but may share or delegate parts of it.   |
      | Personal or protected information must pass, and a lawful way is in place.           |
      | The partners we can't do without agree only in part on the result they want.         |
    And these answers
      | Nobody holds it together yet, because it has not begun.                                 |
      | The partner that must change most has said something real that it would give up.        |
      | One of those who must act is so much stronger that it could decide over another's head. |
    When they ask how to work together
    Then the work calls for collaborating
    And these partners can go as far as collaborating
    And the advice is collaborating
    And nothing is known of the practice
    And nothing is told of name and practice
    And leaving it there would be safe
    And no duty is set
    And the advice rests on no condition
    And no limit stands in the way
    And no misconception is at work
    And the next step "Agree how you decide together" comes with it
    And the next step "Name the losses" comes with it
    And the next step "One lead first" does not come with it
    And the next step "Say who puts in what" does not come with it
    And the next step "Agree what the problem is" does not come with it
