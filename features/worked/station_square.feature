@sector-planning @difficulty-differ @phase-running @point-M2 @trait-alone-looks-easy
Feature: The square in front of the station
  The council of Brackwater owns the square in front of the station. It has the money, the diggers and a drawing that
  has won a prize: one level from wall to wall, no kerbs, and buses at walking pace. It could begin in spring.

  At an evening for the public Grace Olu, who is blind, asked how she would know where the buses go. A kerb is what
  her dog looks for. A man in a wheelchair answered that kerbs are what keeps him at home. The bus drivers want a lane
  of their own. In the next town a square like this was dug up again after two years, when two people had been run
  over. The leader of the council put the digging off until autumn, and gave Tom Reyes, an engineer, two days a week to
  get it right with those who will use it.

  Since September there has been the Station Square Access Partnership. Grace is in it, with a wheelchair club, parents
  of autistic children, the bus company, shopkeepers and four engineers. In five meetings the parents have spoken once.
  The drawings go up on the screen, without a word for Grace. When she and the wheelchair club differ, the chairman
  says that he has noted it. Between one meeting and the next Tom draws, and nobody hears from anybody.

  Grace told them that it is the council's square and that the council will do what it likes, and they nodded. Equality
  law makes the council think of her when it decides; it makes nobody work with anybody. At the end of each meeting the
  drawing is approved. It is the one that won the prize.

  Scenario: A square that all can cross
    To talk about: the council could build this by itself in a summer. What could it not build by itself? What would
    Grace need in order to do more than come, and who has the power to let her change the drawing?

    Experts could differ: one would not speak of deciding together until Grace has once changed something, and would
    begin with days on the square, with tape and planks, to which all lend a hand. Another would say that the council's
    leader has shown that he means it, and would bind the council now to what those trials show. A traffic engineer
    might hold that the road is the council's by law, and that one doesn't vote on safety. They would differ about the
    warning, too: some find no fantasy of equals here, since Grace has said aloud whose square it is; others find it in
    the word "partnership", as long as one decides and the others may comment.

    Given a piece of work called "A square that all can cross"
    And people would get: A square that all can cross by themselves, walking, in a wheelchair or without seeing
    And the smallest version: One way across the square that Grace, a man in a wheelchair and a bus driver have each found safe
    And people call it a partnership and nothing more exact
    And the partners are already doing this together
    And these answers
      | One organisation alone could do a useful part of it and no more.                        |
      | The leaders back this with decisions, such as time, money or leave to commit.           |
      | A named person has time to run the joint part.                                          |
      | No date in the next few months would hurt people or break the law if it were missed.    |
      | One of those who must act is so much stronger that it could decide over another's head. |
    And these answers
      | Going ahead alone could undo others' work or hurt people.                                   |
      | What has to be done may be known, but people disagree about what the problem or the aim is. |
      | The partners keep having to adjust to each other.                                           |
      | Someone must hand over something that costs it, or there must be a pot that all draw on.    |
      | Doing this together would leave people much better off, or it is the only way that works.   |
    And these answers
      | Joining up would cost regular hours from several people.                           |
      | Nobody requires this to be done with others, and nobody presses for it.            |
      | By law one body leads on the main decision, but may share or delegate parts of it. |
      | No personal or protected information needs to pass between the partners.           |
      | The partners we can't do without agree only in part on the result they want.       |
    And these answers
      | The newest or least powerful people say little.                    |
      | The meetings are mostly for approving what was already decided.    |
      | When people disagree, it is put off.                               |
      | When someone is unhappy about who decides, it is said in the room. |
      | Invitations go to those who are needed for the purpose.            |
    And these answers
      | The partners hardly know each other, or are polite and wary.                                         |
      | What the partner that must change most would give up has not been talked about, or not answered yet. |
      | Neither targets nor contracts nor money make the partners pull apart or together.                    |
      | Someone chairs the meetings, and that is all that holds it together.                                 |
    And these answers
      | Because of another partner, someone has changed dates, order or routes.                  |
      | What the partners share is information.                                                  |
      | In the last decision that cost somebody something, one decided and the others commented. |
      | If it went wrong, a named lead would be called in.                                       |
      | What there is to show for it is plans, papers and events.                                |
      | It has been running for three months to a year.                                          |
    When they ask how to work together
    Then the work calls for collaborating
    And these partners can go as far as collaborating
    And the advice is collaborating
    And in practice it is coordinating
    And the answer begins "On these answers, collaborating fits, on three conditions."
    And nothing is told of name and practice
    And leaving it there would be safe
    And no duty is set
    And the advice rests on these conditions
      | Trust is untested                                |
      | What would be given up has not been talked about |
      | There is only a chair                            |
    And no limit stands in the way
    And these misconceptions are at work
      | A mixed table means a joint effort |
      | We are all equal here              |
      | Governance means board meetings    |
      | Collaborating feels harmonious     |
      | Equals need no leader              |
    And the misconception "If it is called collaborative, it is" is not at work
    And the misconception "Everyone has to do everything" is not at work
    And the misconception "It can be had without effort" is not at work
    And the next step "Agree how you decide together" comes with it
    And the next step "Agree what the problem is" comes with it
    And the next step "Make room to explore" comes with it
    And the next step "Take the next step first" comes with it
    And the next step "Name the losses" does not come with it
    And the next step "Invest in skills first" does not come with it
    And the next step "Say who puts in what" does not come with it
