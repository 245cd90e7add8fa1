@sector-migration @difficulty-thought @phase-planned @point-M6
Feature: Eighteen, and on their own
  Some sixty young people in Ashmere came to the country alone. At eighteen they leave their foster family or home for a
  shared house, often in another town, because that is where a bed is free. With the move they may lose their place at
  the college and the lawyer who knows their case. Of last year's fourteen, five are on nobody's list any more. Nobody
  can say why: two of the five had the best plan of all. Nine more turn eighteen before Easter.

  For five months the council's team for those who leave care, the college, a legal advice charity and a youth charity
  have met about it, with six of the young people. Hanna of the youth charity has three days a week for this. The young
  people struck out the first page of the plan and wrote another. "You decide where I sleep," one of them told the
  council's manager in front of everyone, and the manager said that it was true.

  They have begun to write down how they would work: each young person, with whoever that person trusts, would settle
  the house, the course and the case together, and change it as they find out more. The plan has a heading, "What each
  of us gives up". Under it stands one line: "Nothing. Everybody gains."

  Scenario: Nobody lost at eighteen
    To talk about: read that one line again as the council's manager, as the head of the college, and as the lawyer. A
    caseworker would no longer choose the house. A college that is paid by a head count in October would let someone in
    in February. What would each of them write, and what would each get for it?

    Experts could differ: one would first put right what is known, such as a bed in the same town and one lawyer
    throughout, and see how many are lost then. Another would say that this was tried, and that two of the five had all
    of it. A third would keep the lawyers further out, since they may have to take the council to court.

    Given a piece of work called "Nobody lost at eighteen"
    And people would get: Whoever turns eighteen in Ashmere still has a home, a course and a lawyer a year later
    And the smallest version: A year on, each of the nine has a home, a course and a lawyer within reach of one another
    And people call it collaborating
    And the partners meet or talk about this, but the work has not begun
    And these answers
      | The meetings are mostly for working through hard things together.    |
      | Invitations go to those who are needed for the purpose.              |
      | Things are different because of the newest or least powerful people. |
      | There has been no real disagreement yet.                             |
    And these answers
      | Nobody could get this result alone.                                 |
      | The partners keep having to adjust to each other.                   |
      | Nobody knows what has to be done, so it has to be learnt by trying. |
      | Going ahead alone could undo others' work or hurt people.           |
    And these answers
      | Someone must hand over something that costs it, or there must be a pot that all draw on.  |
      | Doing this together would leave people much better off, or it is the only way that works. |
      | Joining up would cost regular hours from several people.                                  |
      | If this is not done within weeks or a few months, people are hurt or the law is broken.   |
    And these answers
      | Nobody requires this to be done with others, and nobody presses for it.            |
      | By law one body leads on the main decision, but may share or delegate parts of it. |
      | Personal or protected information must pass, and a lawful way is in place.         |
      | The partners we can't do without want the same result.                             |
    And these answers
      | The partners keep small promises to each other.                                         |
      | The leaders back this with decisions, such as time, money or leave to commit.           |
      | A named person has time to run the joint part.                                          |
      | There is nothing much that anyone would have to give up.                                |
      | Targets, contracts or money pull the partners both ways at once.                        |
      | Nobody holds it together yet, because it has not begun.                                 |
      | One of those who must act is so much stronger that it could decide over another's head. |
      | When someone is unhappy about who decides, it is said in the room.                      |
    And these answers about the partner "The young people"
      | This partner brings something we can't do without.                      |
      | The result touches this partner, or the people it speaks for, strongly. |
      | This partner could take part properly only with help.                   |
      | This partner is keen to be part of it.                                  |
      | This partner has no independent job that working closely would stop.    |
    And these answers about the partner "The council's team"
      | This partner brings something we can't do without.                      |
      | The result touches this partner, or the people it speaks for, somewhat. |
      | This partner has the time and money to take part properly.              |
      | This partner is willing to be part of it.                               |
      | This partner has no independent job that working closely would stop.    |
    And these answers about the partner "The college"
      | This partner brings something we can't do without.                      |
      | The result touches this partner, or the people it speaks for, somewhat. |
      | This partner has the time and money to take part properly.              |
      | This partner is willing to be part of it.                               |
      | This partner has no independent job that working closely would stop.    |
    And these answers about the partner "The legal advice charity"
      | This partner brings something we can't do without.                                                        |
      | The result touches this partner, or the people it speaks for, somewhat.                                   |
      | This partner has the time and money to take part properly.                                                |
      | This partner is willing to be part of it.                                                                 |
      | Working closely could put this partner's independence at risk, but written safeguards would deal with it. |
    When they ask how to work together
    Then the work calls for collaborating
    And these partners can go as far as collaborating
    And the advice is collaborating
    And nothing is known of the practice
    And nothing is told of name and practice
    And no duty is set
    And leaving it there would be safe
    And the advice rests on no condition
    And no limit stands in the way
    And the advice sends them nowhere else
    And these misconceptions are at work
      | Everyone only gains |
    And the misconception "If it is called collaborative, it is" is not at work
    And the misconception "We are all equal here" is not at work
    And the misconception "Collaborating feels harmonious" is not at work
    And the misconception "It can be had without effort" is not at work
    And the next step "Agree how you decide together" comes with it
    And the next step "Let the smaller group work closely" comes with it
    And the next step "Sort the rules that pull both ways" comes with it
    And the next step "Name the losses" does not come with it
    And the next step "Agree what the problem is" does not come with it
    And the next step "Take the next step first" does not come with it
    And the partner "The young people" is in the core
    And the partner "The council's team" is in the core
    And the partner "The college" is in the core
    And the partner "The legal advice charity" is cooperating
    And the partner "The legal advice charity" is told "a written line that it will not cross"
    And the partner "The young people" is told "Pay, plain papers, good timing"
