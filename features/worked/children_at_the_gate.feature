@sector-schools @difficulty-thought @phase-planned @point-M1
Feature: Children who are sick at the school gate
  In Tolbeck 140 children missed more than half of last year. They are not out playing. They get as far as the gate and
  are sick. The two secondary schools have tried letters, fines and prizes. The clinic has tried six sessions for
  each. The parents have tried everything, and are tired of being asked whether they have. The schools say that homes
  are too soft, the parents that schools are too loud, and nobody can point to anything that works.

  Ruth Amankwah is the head of one school. With the other school, Dev Sharma of the clinic and a parents' group, she
  wants to begin with twenty children, change rooms, timetables and visits for them, see what happens, and change
  it again. They have had two hard talks about fines, and all of them came to the third. Ruth has said that she will
  stop the fines for these families, and it will show in her figures, on which she is judged. Visits at home are in the
  plan because the parents wanted them. Dev has a day a week for it.

  The council's director of education is delighted. He wants it to be done by his Attendance Partnership, so that
  nobody is left out. It has 26 members. All of them, with the leisure centre and the bus company, have been asked to
  the first meeting. Nobody has yet asked the clinic's trust, or the governors of the two schools.

  Scenario: Help children back into school
    To talk about: what would the first meeting be like with four at the table, and what with 26? Who of the 26 would
    have to hear of it, who could lend a hand, and who would be glad not to be asked? Who tells the director?

    Experts could differ: one would keep the circle small for a year and then tell all that was learnt. Another would
    bring the council's attendance officers in from the start, since it is they who take families to court, and a family
    that is helped on Monday may be fined on Friday. A head teacher might say that it has been known for years what such
    children need, and that what is lacking is the people to do it.

    Given a piece of work called "Help children back into school"
    And people would get: Children who are too frightened to come to school learn again, most of them among others
    And the smallest version: Twenty of the 140 learn again, and it is known what made the difference to them
    And people call it collaborating
    And the partners meet or talk about this, but the work has not begun
    And these answers
      | Nobody could get this result alone.                                    |
      | The partners keep having to adjust to each other.                      |
      | Joint work is not required, but someone with influence presses for it. |
      | Every invitation goes to everyone.                                     |
    And these answers
      | Nobody knows what has to be done, and on top of that people disagree about the problem or the aim. |
      | Going ahead alone could undo others' work or hurt people.                                          |
      | Doing this together would leave people much better off, or it is the only way that works.          |
      | The partners we can't do without want the same result.                                             |
    And these answers
      | Someone must hand over something that costs it, or there must be a pot that all draw on.  |
      | Joining up would cost regular hours from several people.                                  |
      | No date in the next few months would hurt people or break the law if it were missed.      |
      | No law gives one body alone the last word on the main decision.                           |
      | Personal or protected information must pass, and a lawful way is possible but not set up. |
    And these answers
      | The partners keep their word and speak openly, and that has survived disagreement.  |
      | The partner that must change most has said something real that it would give up.    |
      | A named person has time to run the joint part.                                      |
      | Targets, contracts or money pull the partners apart in something that matters here. |
      | The leaders have not been asked yet whether they back this.                         |
      | Nobody holds it together yet, because it has not begun.                             |
    And these answers
      | Some who must act clearly have more money, authority and information than others. |
      | When someone is unhappy about who decides, it is said in the room.                |
      | When people disagree, it is worked through, and people stay.                      |
      | The meetings are mostly for working through hard things together.                 |
      | Things are different because of the newest or least powerful people.              |
    And these answers about the partner "Parents' group"
      | This partner brings something we can't do without.                      |
      | The result touches this partner, or the people it speaks for, strongly. |
      | This partner could take part properly only with help.                   |
      | This partner is keen to be part of it.                                  |
      | This partner has no independent job that working closely would stop.    |
    And these answers about the partner "Clinic"
      | This partner brings something we can't do without.                      |
      | The result touches this partner, or the people it speaks for, somewhat. |
      | This partner has the time and money to take part properly.              |
      | This partner is keen to be part of it.                                  |
      | This partner has no independent job that working closely would stop.    |
    And these answers about the partner "The other school"
      | This partner brings something we can't do without.                      |
      | The result touches this partner, or the people it speaks for, strongly. |
      | This partner has the time and money to take part properly.              |
      | This partner is willing to be part of it.                               |
      | This partner has no independent job that working closely would stop.    |
    And these answers about the partner "Attendance officers"
      | This partner brings something useful.                                                                     |
      | The result touches this partner, or the people it speaks for, somewhat.                                   |
      | This partner has the time and money to take part properly.                                                |
      | This partner is willing to be part of it.                                                                 |
      | Working closely could put this partner's independence at risk, but written safeguards would deal with it. |
    When they ask how to work together
    Then the work calls for collaborating
    And these partners can go as far as collaborating
    And the advice is collaborating
    And nothing is known of the practice
    And the answer begins "On these answers, collaborating fits, on three conditions."
    And nothing is told of name and practice
    And leaving it there would be safe
    And no duty is set
    And the advice rests on these conditions
      | Leaders have not been asked                    |
      | Targets or contracts pull people apart         |
      | The way to share information is not set up yet |
    And no limit stands in the way
    And these misconceptions are at work
      | Everyone has to do everything   |
      | Governance means board meetings |
    And the misconception "If it is called collaborative, it is" is not at work
    And the misconception "A mixed table means a joint effort" is not at work
    And the misconception "Collaborating feels harmonious" is not at work
    And the misconception "It can be had without effort" is not at work
    And the next step "Agree how you decide together" comes with it
    And the next step "Let the smaller group work closely" comes with it
    And the next step "Agree what the problem is" comes with it
    And the next step "Name the losses" comes with it
    And the next step "Between the two of you" does not come with it
    And the next step "Invest in skills first" does not come with it
    And the next step "Make room to explore" does not come with it
    And the partner "Parents' group" is in the core
    And the partner "Clinic" is in the core
    And the partner "The other school" is in the core
    And the partner "Attendance officers" is cooperating
