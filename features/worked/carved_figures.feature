@sector-culture @difficulty-differ @phase-planned @point-CONCL
Feature: Forty figures from the coast of Oru
  The museum in Kelmoor holds forty carved figures that a trader brought from the coast of Oru in 1894. Three hundred
  families from that coast live in Kelmoor now. Some of them want everyone to see the figures; others say that three
  must never be looked at by strangers. What several of the figures were for, nobody alive can say for certain. In the
  eighties the museum promised to lend four of them for a feast, and did not. Its last three promises it has kept.

  Since spring the museum, the Oru association and a historian from the university have met in the association's
  kitchen. Nobody has begun on a gallery; they talk, and it is hard talk. Because of the elders three figures have been
  struck off the museum's first list. They disagree, among themselves too, and come back. "On paper they are yours,"
  the chair of the association said to the museum's director, and he answered that the museum would give up the last
  word on what is written beside them.

  In June a press release promised "a gallery created together, next October". The director praises it wherever he goes.
  Miriam, the curator, has two other exhibitions to open before that. The association's secretary drives a bus at night,
  and the historian is paid for half a week, all of it teaching. Each has asked for hours for this. The museum, the
  university and the city have each said that there are none, and nobody knows where else to ask.

  Scenario: A new gallery for the figures
    To talk about: of all that is missing here, time weighs most, and nobody has been given any. What would be done in
    October, and by whom, if nothing changes? What can they do well in the meantime with the evenings they have, and who
    would tell the director?

    Experts could differ: one would stop the gallery until there is a paid post for it, since half a promise is what
    happened in the eighties. Another would go on at the kitchen table and call it what it is. Lawyers and curators
    would differ as well about what the trustees may let others decide.

    Given a piece of work called "A new gallery for the figures"
    And people would get: The figures are kept and shown in a way that the families and the town can stand by
    And the smallest version: For each figure it is settled whether it is shown, and beside which words, in a way that the families can bear
    And people call it collaborating
    And the partners meet or talk about this, but the work has not begun
    And these answers
      | The meetings are mostly for working through hard things together.                       |
      | Invitations go to those who are needed for the purpose.                                 |
      | Things are different because of the newest or least powerful people.                    |
      | When people disagree, it is worked through, and people stay.                            |
      | One of those who must act is so much stronger that it could decide over another's head. |
      | When someone is unhappy about who decides, it is said in the room.                      |
    And these answers
      | Nobody could get this result alone.                                                                |
      | The partners keep having to adjust to each other.                                                  |
      | Nobody knows what has to be done, and on top of that people disagree about the problem or the aim. |
      | Going ahead alone could undo others' work or hurt people.                                          |
    And these answers
      | Someone must hand over something that costs it, or there must be a pot that all draw on.  |
      | Doing this together would leave people much better off, or it is the only way that works. |
      | Joining up would cost regular hours from several people.                                  |
      | No date in the next few months would hurt people or break the law if it were missed.      |
    And these answers
      | Joint work is not required, but someone with influence presses for it.             |
      | By law one body leads on the main decision, but may share or delegate parts of it. |
      | No personal or protected information needs to pass between the partners.           |
    And these answers
      | The partners we can't do without agree only in part on the result they want.      |
      | After bad history, promises have been kept lately.                                |
      | The partner that must change most has said something real that it would give up.  |
      | Neither targets nor contracts nor money make the partners pull apart or together. |
    And these answers about the partner "The Oru association"
      | This partner brings something we can't do without.                      |
      | The result touches this partner, or the people it speaks for, strongly. |
      | This partner could take part properly only with help.                   |
      | This partner is keen to be part of it.                                  |
      | This partner has no independent job that working closely would stop.    |
    And these answers about the partner "The historian's university"
      | This partner brings something useful.                                |
      | The result hardly touches this partner or the people it speaks for.  |
      | This partner could take part properly only with help.                |
      | This partner is willing to be part of it.                            |
      | This partner has no independent job that working closely would stop. |
    And these answers
      | The leaders back this in words only.                            |
      | Nobody holds it together yet, because it has not begun.         |
      | Nobody has time to run the joint part, and nobody can find any. |
    When they ask how to work together
    Then the work calls for collaborating
    And these partners can go as far as cooperating
    And the advice is cooperating
    And nothing is known of the practice
    And the answer begins "Start by cooperating. The work needs collaborating."
    And nothing is told of name and practice
    And no duty is set
    And leaving it there would be safe
    And the advice rests on no condition
    And these limits stand in the way
      | Nobody has time to run it |
    And the advice sends them nowhere else
    And these misconceptions are at work
      | It can be had without effort |
    And the misconception "If it is called collaborative, it is" is not at work
    And the misconception "We are all equal here" is not at work
    And the misconception "Collaborating feels harmonious" is not at work
    And the misconception "Everyone only gains" is not at work
    And the next step "Say who puts in what" comes with it
    And the next step "Between the two of you" comes with it
    And the next step "Agree what the problem is" comes with it
    And the next step "Invest in skills first" comes with it
    And the next step "Agree how you decide together" does not come with it
    And the next step "Name the losses" does not come with it
    And the next step "Little can be built now" does not come with it
    And the partner "The Oru association" is in the core
    And the partner "The historian's university" is cooperating
