@example @sector-housing @difficulty-differ @phase-running
Feature: Ending rough sleeping
  For two years council housing, mental health, drug services, a charity and people who have slept rough have worked on
  this in Norrgate. They share a budget, and what it lacks at the end of the year as well; last winter each paid its
  part. The charity, the doctors and the drug workers act as one team. What keeps one person in a room loses another
  theirs within a month, and which it will be nobody knew before they tried.

  Mo slept behind the library for six years. Because of him people no longer have to be sober before they get a key.
  They fell out over that for a month, and stayed. At the soup van they say that nobody is sent from desk to desk any
  more. It is the council that asks here.

  To talk about: what would you look at to see whether the practice deserves the name? Some would say that the method
  is known by now, and that less would do: is their own system the part that nobody knows yet? What would have to be
  protected if the money became less?

  Scenario: End rough sleeping for people with several serious needs
    Experts could differ: one holds that the way is well known from other cities, a home first and then help, and that a
    joint budget and good contracts would do. Another holds that every city has to find out anew why its own system puts
    people back on the street. Look at what the team has changed in two years: was it known before?

    Given a piece of work called "End rough sleeping for people with several serious needs"
    And people would get: People with several serious needs have a home, and keep it
    And the smallest version: Each person has a home, and help that stays with them when they move or slip
    And people call it collaborating
    And the partners are already doing this together
    And these answers
      | Nobody could get this result alone.                                                       |
      | The partners keep having to adjust to each other.                                         |
      | Nobody knows what has to be done, so it has to be learnt by trying.                       |
      | Going ahead alone could undo others' work or hurt people.                                 |
      | Someone must hand over something that costs it, or there must be a pot that all draw on.  |
      | Doing this together would leave people much better off, or it is the only way that works. |
      | Joining up would cost posts, budgets or new systems.                                      |
    And these answers
      | No date in the next few months would hurt people or break the law if it were missed. |
      | Joint work is not required, but someone with influence presses for it.               |
      | By law one body leads on the main decision, but may share or delegate parts of it.   |
      | Personal or protected information must pass, and a lawful way is in place.           |
      | The partners we can't do without want the same result.                               |
    And these answers
      | The partners keep their word and speak openly, and that has survived disagreement.               |
      | The leaders back this with decisions, such as time, money or leave to commit.                    |
      | A named person has time to run the joint part.                                                   |
      | The partner that must change most has said something real that it would give up.                 |
      | Targets, contracts or money pull the partners together.                                          |
      | A trusted person or team holds it together, or the partners manage it between them and it works. |
      | Some who must act clearly have more money, authority and information than others.                |
      | When someone is unhappy about who decides, it is said in the room.                               |
    And these answers
      | Because of another partner, someone has changed how a service or policy works, or begun a new one. |
      | The partners share money and the losses too.                                                       |
      | The last decision that cost somebody something was made together, and the partners stuck to it.    |
      | If it went wrong, all partners would be called in together, and they have said so.                 |
    And these answers
      | Things are different because of the newest or least powerful people.            |
      | The meetings are mostly for working through hard things together.               |
      | Invitations go to those who are needed for the purpose.                         |
      | When people disagree, it is worked through, and people stay.                    |
      | What there is to show for it is small wins that the people served would notice. |
      | It has been running for longer than a year.                                     |
    And these answers about the partner "Doctors, drug workers and charity"
      | This partner brings something we can't do without.                      |
      | The result touches this partner, or the people it speaks for, somewhat. |
      | This partner has the time and money to take part properly.              |
      | This partner is keen to be part of it.                                  |
      | This partner has no independent job that working closely would stop.    |
    And these answers about the partner "Lived experience"
      | This partner brings something we can't do without.                      |
      | The result touches this partner, or the people it speaks for, strongly. |
      | This partner could take part properly only with help.                   |
      | This partner is keen to be part of it.                                  |
      | This partner has no independent job that working closely would stop.    |
    And these answers about the partner "Police"
      | This partner brings something useful.                                   |
      | The result touches this partner, or the people it speaks for, somewhat. |
      | This partner has the time and money to take part properly.              |
      | This partner is willing to be part of it.                               |
      | This partner has no independent job that working closely would stop.    |
    And these answers about the partner "Business group"
      | This partner brings nothing particular.                                 |
      | The result touches this partner, or the people it speaks for, somewhat. |
      | This partner has the time and money to take part properly.              |
      | This partner is willing to be part of it.                               |
      | This partner has no independent job that working closely would stop.    |
    When they ask how to work together
    Then the work calls for collaborating
    And these partners can go as far as collaborating
    And the advice is collaborating
    And in practice it is collaborating
    And the name and the practice are told as "You call it collaborating, and in practice that is what it is: you decide together, and change how you work because of it."
    And leaving it there would be safe
    And no duty is set
    And the advice rests on no condition
    And no limit stands in the way
    And the misconception "If it is called collaborative, it is" is not at work
    And the misconception "Everyone has to do everything" is not at work
    And the misconception "We are all equal here" is not at work
    And the misconception "Governance means board meetings" is not at work
    And the misconception "Collaborating feels harmonious" is not at work
    And the misconception "Everyone only gains" is not at work
    And the misconception "Equals need no leader" is not at work
    And the misconception "It can be had without effort" is not at work
    And the next step "Let the smaller group work closely" comes with it
    And the next step "Name the losses" comes with it
    And the next step "Between the two of you" does not come with it
    And the next step "Change the name" does not come with it
    And the next step "Invest in skills first" does not come with it
    And the next step "Free some time" does not come with it
    And the partner "Doctors, drug workers and charity" is in the core
    And the partner "Lived experience" is in the core
    And the partner "Police" is cooperating
    And the partner "Business group" is to be consulted
    And the partner "Lived experience" is told "Pay, plain papers, good timing"
    And the partner "Business group" is told "it must be heard"
