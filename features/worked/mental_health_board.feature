@sector-health @difficulty-thought @phase-running @point-M5
Feature: The children's mental health board where all agree
  The children's mental health board of Lowfield has met eight times since January, nineteen people each time. "Agreed"
  stands forty-one times in its minutes, and nothing has moved. Two parents come and say nothing. Outside the room
  schools and clinics differ about whose problem it is: a girl of twelve was sent back and forth between her school's
  nurse and the clinic for seven months, while each waited for the other's letter.

  The hospital trust chairs it and holds most of the money. A clinic is paid for each child it sees, a school is judged
  by who is in class, and what would help such a girl, nobody in Lowfield can say. What anyone would have to give up
  has never been on the list.

  To talk about: everyone agrees. With what, and what for? Which question would make the nineteen disagree in the room,
  and who could ask it?

  Scenario: Better help for children's mental health
    To talk about: seven things are missing here. What could one group of schools and one clinic agree on and keep
    within a month, so that there is something to build on?

    Experts could differ: one would stop the board until what is missing has been faced. Another would keep it, as
    a safe place in which to start. A third would let the board be, and look for the one clinic and the one group of
    schools in which people already speak their minds.

    Given a piece of work called "Better help for children's mental health"
    And people would get: Children who are struggling get help that works, before it gets worse
    And the smallest version: In one part of Lowfield, children who struggle get something that helps, within weeks
    And people call it collaborating
    And the partners are already doing this together
    And these answers
      | Nobody could get this result alone.                                                                |
      | The partners keep having to adjust to each other.                                                  |
      | Nobody knows what has to be done, and on top of that people disagree about the problem or the aim. |
      | Going ahead alone could undo others' work or hurt people.                                          |
      | Someone must hand over something that costs it, or there must be a pot that all draw on.           |
      | Doing this together would leave people much better off, or it is the only way that works.          |
    And these answers
      | Joining up would cost posts, budgets or new systems.                                 |
      | No date in the next few months would hurt people or break the law if it were missed. |
      | Joint work is not required, but someone with influence presses for it.               |
      | No law gives one body alone the last word on the main decision.                      |
      | Personal or protected information must pass, and a lawful way is in place.           |
      | The partners we can't do without agree only in part on the result they want.         |
    And these answers
      | The partners hardly know each other, or are polite and wary.                                         |
      | The leaders back this in words only.                                                                 |
      | The joint part has to be run on top of other work.                                                   |
      | What the partner that must change most would give up has not been talked about, or not answered yet. |
      | Targets, contracts or money pull the partners apart in something that matters here.                  |
      | Someone chairs the meetings, and that is all that holds it together.                                 |
      | One of those who must act is so much stronger that it could decide over another's head.              |
      | When someone is unhappy about who decides, nobody says so anywhere.                                  |
    And these answers
      | Nobody has changed or begun anything because of another partner yet.                          |
      | What the partners share is information.                                                       |
      | The last decision that cost somebody something was made together, but it did not bind anyone. |
      | If it went wrong, it is not clear who would be called in.                                     |
      | The newest or least powerful people say little.                                               |
    And these answers
      | The meetings are mostly for hearing updates.              |
      | Every invitation goes to everyone.                        |
      | People agree in the room, but not afterwards.             |
      | What there is to show for it is plans, papers and events. |
      | It has been running for three months to a year.           |
    When they ask how to work together
    Then the work calls for collaborating
    And these partners can go as far as coordinating
    And the advice is coordinating
    And in practice it is coexisting
    And the answer begins "Start by coordinating. The work needs collaborating."
    And the name and the practice are told as "You call it collaborating; in practice you work side by side."
    And leaving it there would be safe
    And no duty is set
    And the advice rests on no condition
    And no limit stands in the way
    And these misconceptions are at work
      | If it is called collaborative, it is |
      | Everyone has to do everything        |
      | A mixed table means a joint effort   |
      | We are all equal here                |
      | Governance means board meetings      |
      | Collaborating feels harmonious       |
      | Everyone only gains                  |
      | Equals need no leader                |
      | It can be had without effort         |
    And the next step "Agree the order and the lead" comes with it
    And the next step "Agree what the problem is" comes with it
    And the next step "Make room to explore" comes with it
    And the next step "Invest in skills first" comes with it
    And the next step "Little can be built now" comes with it
    And the next step "Change the name" does not come with it
    And the next step "Agree how you decide together" does not come with it
    And the next step "Say who puts in what" does not come with it
