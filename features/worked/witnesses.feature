@sector-justice @difficulty-differ @phase-running @point-M7 @trait-nobody-knows
Feature: The empty chair in court
  At the court in Eastmarch, two of five trials about violence at home end on the morning on which they should begin,
  because the person who was to speak has not come. For eight months police, prosecutors, court staff and a support
  charity have met about it. They have a duty to tell each other the dates, and they do. Nobody there is above anybody,
  so whoever lends the room takes the chair that month. The minutes list what is to be done, without a name beside it,
  and until the next meeting each waits for the others.

  Two women who have been through it come too; the charity pays their fares and asks them beforehand what they want to
  say. After one of them told how she had waited in one corridor with the man, the court opened a second door. They
  quarrel at times, and stay, and it is said aloud that the prosecutors have the last word on most things.

  The police think that people are afraid. The court's staff think that they are worn out by new dates, and the
  prosecutors blame the letters. No one has followed a single case from the first call to the empty chair. So nobody can
  tell how far the work of one turns on that of another from week to week.

  Scenario: Stand by people who are to speak in court
    To talk about: two things are open here, and they are not the same. What nobody knows about the empty chair has to
    be learnt. How much the four depend on each other could be found out in a week, with three old cases and a large
    sheet of paper. Who would call for that week, in a group in which nobody may?

    Experts could differ: one takes it for a matter of dates and letters, which lent staff can put right case by case.
    Another has seen it turn out that each of the four undoes what the others built up, and that they have to find a new
    way together. Both are guessing until someone has followed a case.

    Given a piece of work called "Stand by people who are to speak in court"
    And people would get: Whoever has to speak about violence at home can do so, once, on the day that was promised
    And the smallest version: Each witness has one person to turn to, from the first call to the day in court
    And people call it a partnership and nothing more exact
    And the partners are already doing this together
    And these answers
      | Because of another partner, someone has changed dates, order or routes.         |
      | What the partners share is information.                                         |
      | In the last decision that cost somebody something, each partner decided alone.  |
      | If it went wrong, each partner would be called in for its own part.             |
      | What there is to show for it is small wins that the people served would notice. |
      | It has been running for three months to a year.                                 |
    And these answers
      | Someone chairs the meetings, and that is all that holds it together.              |
      | Things are different because of the newest or least powerful people.              |
      | The meetings are a mixture of reports and real work.                              |
      | Invitations go to those who are needed for the purpose.                           |
      | When people disagree, it is worked through, and people stay.                      |
      | Some who must act clearly have more money, authority and information than others. |
      | When someone is unhappy about who decides, it is said in the room.                |
    And these answers
      | One organisation alone could do a useful part of it and no more.                         |
      | Nobody knows what has to be done, so it has to be learnt by trying.                      |
      | Going ahead alone would get in others' way.                                              |
      | Someone must hand over something that costs it, or there must be a pot that all draw on. |
      | Doing this together would leave people clearly better off, and we can say how.           |
      | Joining up would cost regular hours from several people.                                 |
    And these answers
      | No date in the next few months would hurt people or break the law if it were missed. |
      | The partners are required to share information or line up their plans.               |
      | No law gives one body alone the last word on the main decision.                      |
      | Personal or protected information must pass, and a lawful way is in place.           |
    And these answers
      | The partners we can't do without want the same result.                                               |
      | The partners keep small promises to each other.                                                      |
      | What the partner that must change most would give up has not been talked about, or not answered yet. |
      | Targets, contracts or money pull the partners both ways at once.                                     |
    And these answers
      | The leaders have not been asked yet whether they back this. |
      | The joint part has to be run on top of other work.          |
      | Dependence between partners: we don't know                  |
    When they ask how to work together
    Then the work calls for cooperating or collaborating
    And these partners can go as far as collaborating
    And the advice is cooperating or collaborating
    And in practice it is coexisting
    And the answer begins "On these answers, it is still open between cooperating and collaborating."
    And nothing is told of name and practice
    And a duty asks for at least coordinating
    And the duty asks for no more than the work needs
    And leaving it there would be safe
    And the advice rests on no condition
    And no limit stands in the way
    And the advice sends them nowhere else
    And these misconceptions are at work
      | Equals need no leader |
    And the misconception "If it is called collaborative, it is" is not at work
    And the misconception "A mixed table means a joint effort" is not at work
    And the misconception "We are all equal here" is not at work
    And the misconception "Governance means board meetings" is not at work
    And the misconception "Collaborating feels harmonious" is not at work
    And the next step "Sort the rules that pull both ways" comes with it
    And the next step "Take the next step first" comes with it
    And the next step "Say who does it" does not come with it
    And the next step "Know of each other" does not come with it
