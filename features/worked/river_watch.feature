@sector-research @difficulty-thought @phase-ending @point-M7 @trait-ending
Feature: Three years on the river Lenn
  Three years ago nobody could say who fouled the Lenn. A university, the anglers and a water company set out to find a
  way to tell, with one budget, whose losses they would share. They tried four ways, fell out over the second, and
  stayed. The anglers knew where to stand, and the plan was changed because of them. It works now: a kit for forty
  pounds, a rota of sixty places, and a laboratory that reads the kits overnight. Two farms and a dairy have changed
  what they do.

  What is left is to go on with it. Anglers fill the kits, the company drives them to the university, and the
  laboratory's hours are a gift. The three still meet every second Tuesday to decide everything together, as before, and
  as before they speak openly. Those who come say that it is the best work they have ever done.

  Until May, Ines held all this in her hand, without any title. She has gone abroad. "We are equals, we need nobody to
  tell us," the three said at her farewell. Since then two weeks of kits have gone bad in a garage, and the rota has
  gaps where each thought that another would ring.

  Scenario: Keep watch on the river
    To talk about: two things have ended here, and only one of them was noticed. What did the three need each other for
    three years ago, and what do they need each other for now? Which of the Tuesdays could go? And who may ring an
    angler about a gap on the rota?

    Experts could differ: one would thank everybody, keep the kits and the rota, and end the rest. Another would
    keep the table at which they decide together, because the next kind of dirt will come, and such trust takes
    years. Both would want it to be a choice, and somebody's name beside the rota.

    Given a piece of work called "Keep watch on the river"
    And people would get: Whoever fouls the river is found within two days
    And the smallest version: Kits are filled at sixty places every week, and each is read before it goes bad
    And people call it collaborating
    And the partners are already doing this together
    And these answers
      | It has been running for longer than a year.                                                        |
      | People have better results because of it, with a figure or a name to show.                         |
      | Because of another partner, someone has changed how a service or policy works, or begun a new one. |
      | The partners share money and the losses too.                                                       |
      | The last decision that cost somebody something was made together, and the partners stuck to it.    |
      | If it went wrong, all partners would be called in together, and they have said so.                 |
    And these answers
      | Things are different because of the newest or least powerful people.              |
      | The meetings are mostly for working through hard things together.                 |
      | Invitations go to those who are needed for the purpose.                           |
      | When people disagree, it is worked through, and people stay.                      |
      | Some who must act clearly have more money, authority and information than others. |
      | When someone is unhappy about who decides, it is said in the room.                |
    And these answers
      | The partners we can't do without want the same result.                             |
      | The partners keep their word and speak openly, and that has survived disagreement. |
      | The leaders back this with decisions, such as time, money or leave to commit.      |
      | The partner that must change most will change small things.                        |
      | Neither targets nor contracts nor money make the partners pull apart or together.  |
    And these answers
      | No date in the next few months would hurt people or break the law if it were missed. |
      | Nobody requires this to be done with others, and nobody presses for it.              |
      | No law gives one body alone the last word on the main decision.                      |
      | No personal or protected information needs to pass between the partners.             |
    And these answers
      | One organisation alone could do a useful part of it and no more.                     |
      | Some steps must wait for somebody else's or fit round them.                          |
      | It is known what has to be done, and it needs doing well.                            |
      | Going ahead alone would do nothing worth a mention to others' work or to the public. |
    And these answers
      | Someone must hand over something that costs it, or there must be a pot that all draw on. |
      | Doing this together would leave people clearly better off, and we can say how.           |
      | Joining up would cost some hours of meetings and messages.                               |
    And these answers
      | The joint part has to be run on top of other work. |
      | The work has begun, and nobody holds it together.  |
    When they ask how to work together
    Then the work calls for cooperating
    And these partners can go as far as collaborating
    And the advice is cooperating
    And in practice it is collaborating
    And the answer begins "On these answers, cooperating fits, on one condition."
    And the name and the practice are told as "You call it collaborating, and in practice that is what it is: you decide together, and change how you work because of it."
    And no duty is set
    And leaving it there would be safe
    And the advice rests on these conditions
      | Nobody holds it together |
    And no limit stands in the way
    And the advice sends them nowhere else
    And these misconceptions are at work
      | Equals need no leader |
    And the misconception "If it is called collaborative, it is" is not at work
    And the misconception "We are all equal here" is not at work
    And the misconception "Collaborating feels harmonious" is not at work
    And the misconception "It can be had without effort" is not at work
    And the next step "Say who puts in what" comes with it
    And the next step "More than the work needs, by choice" comes with it
    And the next step "Agree how you decide together" does not come with it
    And the next step "Change the name" does not come with it
    And the next step "Free some time" does not come with it
