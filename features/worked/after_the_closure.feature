@sector-employment @difficulty-thought @phase-ending @point-M4 @trait-ending
Feature: Three years after the gates closed
  Carrick Tyres shut its works in Llanfarch, and 870 people were out of work in a day. The council, the college, the
  job centre, two unions, the chamber of trade and a credit union set up a task force within the week. It opened a
  shop in the old canteen, with a list of everybody and a pot of a million pounds that all decided on. It was hard and
  loud, and it worked: 790 of the 870 have work, training or a pension.

  That was three years ago. The pot is spent. Last summer they agreed to close the shop, which cost three people their
  posts. Eighty are still looking. Each of the eighty is with one service, by now: most with the job centre, some
  with the college, some with the doctors. Nobody is with two, and each service knows what to do for its own.

  The task force still meets every second Thursday, eighteen people, two hours. Each service reports, and then they go
  home. Nobody has proposed to stop. "It would look as if we had forgotten them", says Gwen Prosser, who has held it
  together from the first day. The man from the union has taken up knitting.

  Scenario: The last eighty
    To talk about: if these Thursdays were taken away, what would stop? How could the task force end so that the eighty
    don't feel forgotten and those who built it are thanked? What of it is worth keeping?

    Experts could differ: one would end it at the next meeting, with a supper and a list of names and numbers. Another
    would first look at the eighty one by one: those who are left are often those whom no single service can help, and
    for ten of them it may have to begin again, with three people and not eighteen. A third would keep one meeting a
    year, since the next works may close.

    Given a piece of work called "The last eighty"
    And people would get: The eighty who are still looking find work, or get the help that they have a right to
    And the smallest version: Each of the eighty has somebody to turn to who knows what to do next
    And people call it a partnership and nothing more exact
    And the partners are already doing this together
    And these answers
      | It has been running for longer than a year.                                                        |
      | People have better results because of it, with a figure or a name to show.                         |
      | The partners keep their word and speak openly, and that has survived disagreement.                 |
      | A trusted person or team holds it together, or the partners manage it between them and it works.   |
      | The last decision that cost somebody something was made together, and the partners stuck to it.    |
      | When people disagree, it is worked through, and people stay.                                       |
      | Because of another partner, someone has changed how a service or policy works, or begun a new one. |
    And these answers
      | The leaders back this with decisions, such as time, money or leave to commit.             |
      | A named person has time to run the joint part.                                            |
      | There is nothing much that anyone would have to give up.                                  |
      | Neither targets nor contracts nor money make the partners pull apart or together.         |
      | Some who must act clearly have more money, authority and information than others.         |
      | When someone is unhappy about who decides, it is said in the room, and something changes. |
      | Things are different because of the newest or least powerful people.                      |
    And these answers
      | What the partners share is information.                             |
      | If it went wrong, each partner would be called in for its own part. |
      | The meetings are mostly for hearing updates.                        |
      | Every invitation goes to everyone.                                  |
      | Joining up would cost regular hours from several people.            |
    And these answers
      | Each organisation could get the whole result for its own people or area.             |
      | Each partner's part stands by itself, or the parts simply add up.                    |
      | It is known what has to be done, and it needs doing well.                            |
      | Going ahead alone would do nothing worth a mention to others' work or to the public. |
      | Each partner can do its part with what it has.                                       |
      | Doing this together would leave people a little better off.                          |
    And How far aims agree: Different things, or the same for different people, that can live side by side
    And these answers
      | Nobody requires this to be done with others, and nobody presses for it.              |
      | No law gives one body alone the last word on the main decision.                      |
      | No date in the next few months would hurt people or break the law if it were missed. |
      | No personal or protected information needs to pass between the partners.             |
    When they ask how to work together
    Then the work calls for coexisting
    And these partners can go as far as cooperating
    And the advice is coexisting
    And in practice it is coordinating
    And the answer begins "On these answers, the lightest way of working that fits is coexisting."
    And nothing is told of name and practice
    And leaving it there would be safe
    And no duty is set
    And the advice rests on no condition
    And no limit stands in the way
    And these misconceptions are at work
      | Everyone has to do everything   |
      | Governance means board meetings |
    And the misconception "If it is called collaborative, it is" is not at work
    And the misconception "A mixed table means a joint effort" is not at work
    And the misconception "Equals need no leader" is not at work
    And the next step "Know of each other" comes with it
    And the next step "Free some time" comes with it
    And the next step "Agree the order and the lead" does not come with it
    And the next step "Ask each other how it goes" does not come with it
    And the next step "Change the name" does not come with it
