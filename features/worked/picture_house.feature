@sector-culture @difficulty-thought @phase-running @point-M7
Feature: The old picture house
  The Regal in Tharnley showed its last film in 2009. In February the council gave the keys to five groups for two
  years: a film club, the elders of the Sikh temple, a youth project, the traders of the street, and a group of young
  parents. Nobody knows what a building like this is for now. Some want a cinema back, others a place to sit that costs
  nothing, and a trader wants parking. What one group tries on a Saturday changes what the next can do on Sunday.

  The five put in a tenth of the costs each, and the council the rest; a loss would be split as well. They quarrelled
  about alcohol for three evenings, came to a rule and kept it, and the temple now lends its kitchen. The youth project
  got the opening hours turned round. "No bosses" is painted over the door, and the five are proud of it.

  Jo is paid for two days a week to keep the books and the minutes. She may not ask anyone to do anything; that was
  settled at the start. The heating has been "somebody's job" since March. In May a school with ninety children stood
  before a locked door, because each of the five thought that another had the key.

  Scenario: Find a use for the Regal
    To talk about: no bosses, and ninety children before a locked door. What is the least that one person would have to
    be allowed to ask, and who would mind? Some in the room move the others already without any title. What do they do?

    Experts could differ: one would give Jo leave to ask people, and a list of what for. Another would let it pass from
    group to group with the season, since a paid person soon becomes the boss whom they did not want. A third would say
    that a locked door is a matter of a key rota, and that such a rota is not what they lack.

    Given a piece of work called "Find a use for the Regal"
    And people would get: The Regal is open, warm and full, with things that people in Tharnley want and nobody else offers
    And the smallest version: One evening a month that fills the Regal, and a door that is open when people stand before it
    And people call it collaborating
    And the partners are already doing this together
    And these answers
      | It has been running for three months to a year.                                                    |
      | Because of another partner, someone has changed how a service or policy works, or begun a new one. |
      | The partners share money and the losses too.                                                       |
      | The last decision that cost somebody something was made together, and the partners stuck to it.    |
    And these answers
      | Things are different because of the newest or least powerful people.            |
      | The meetings are mostly for working through hard things together.               |
      | Invitations go to those who are needed for the purpose.                         |
      | When people disagree, it is worked through, and people stay.                    |
      | What there is to show for it is small wins that the people served would notice. |
    And these answers
      | One organisation alone could do a useful part of it and no more.                                   |
      | The partners keep having to adjust to each other.                                                  |
      | Nobody knows what has to be done, and on top of that people disagree about the problem or the aim. |
      | Going ahead alone would get in others' way.                                                        |
    And these answers
      | Someone must hand over something that costs it, or there must be a pot that all draw on.  |
      | Doing this together would leave people much better off, or it is the only way that works. |
      | Joining up would cost regular hours from several people.                                  |
    And these answers
      | No date in the next few months would hurt people or break the law if it were missed. |
      | Nobody requires this to be done with others, and nobody presses for it.              |
      | By law one body leads on the main decision, but may share or delegate parts of it.   |
      | No personal or protected information needs to pass between the partners.             |
    And these answers
      | The partners we can't do without agree only in part on the result they want.       |
      | The partners keep their word and speak openly, and that has survived disagreement. |
      | The leaders back this with decisions, such as time, money or leave to commit.      |
      | The partner that must change most will change small things.                        |
      | Neither targets nor contracts nor money make the partners pull apart or together.  |
    And these answers
      | Some who must act clearly have more money, authority and information than others. |
      | When someone is unhappy about who decides, it is said in the room.                |
      | A named person has time to run the joint part.                                    |
      | If it went wrong, it is not clear who would be called in.                         |
      | The work has begun, and nobody holds it together.                                 |
    When they ask how to work together
    Then the work calls for collaborating
    And these partners can go as far as collaborating
    And the advice is collaborating
    And in practice it is collaborating
    And the answer begins "On these answers, collaborating fits, on one condition."
    And the name and the practice are told as "You call it collaborating, and in practice that is what it is: you decide together, and change how you work because of it."
    And no duty is set
    And leaving it there would be safe
    And the advice rests on these conditions
      | Nobody holds it together |
    And no limit stands in the way
    And the advice sends them nowhere else
    And these misconceptions are at work
      | Equals need no leader           |
      | Governance means board meetings |
    And the misconception "If it is called collaborative, it is" is not at work
    And the misconception "We are all equal here" is not at work
    And the misconception "Collaborating feels harmonious" is not at work
    And the misconception "It can be had without effort" is not at work
    And the next step "Agree how you decide together" comes with it
    And the next step "Ask each other how it goes" comes with it
    And the next step "Agree what the problem is" comes with it
    And the next step "Name the losses" comes with it
    And the next step "Ask for more than small things" comes with it
    And the next step "Change the name" does not come with it
    And the next step "Invest in skills first" does not come with it
    And the next step "Free some time" does not come with it
