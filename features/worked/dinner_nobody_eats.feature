@sector-schools @difficulty-plain @phase-running @point-M2
Feature: The dinner that nobody eats
  In the five schools of Ellerbeck 1,300 children have a right to a free dinner, and 480 of them don't eat it. So there
  is a Dinner Partnership, and people come from far away to see it: the caterer, the heads, the council, a dietician, a
  farmer, two pupils and a mother from each school. Beth Lund of the council has time for it, and when she rings, people
  do what they said. The caterer now delivers at ten because the heads asked for it. There are new plates and a film.

  In October Amina Yusuf, who is thirteen, told them why her friends don't eat. The break is thirty minutes and the
  queue takes twenty-five, and those with a free dinner may use only the till on the left. The dietician thought that it
  was the sauces all the same. The farmer clapped. In June a boy from another school said it again, and was thanked.

  A longer break would have to fit the school buses and the hours of the kitchen. A second till would cost the
  caterer an afternoon. The grown-ups have argued hard over less, say plainly whose kitchen it is, and come back. Amina
  has not come since the summer.

  Scenario: Free dinners that are eaten
    To talk about: what is different here because Amina came? What would you do on the Monday after she has spoken, and
    how would she get to know of it?

    Experts could differ: one would open the second till in one school next week and count. Another would have Amina and
    her friends ask the 480, for she can't know it all either, and it may be the sauces. A head might hold that a break
    of thirty minutes is what keeps the afternoon quiet: then people want things that have to be weighed, and dates
    alone won't do.

    Given a piece of work called "Free dinners that are eaten"
    And people would get: Children who have a right to a free dinner eat it, and nobody can tell who they are
    And the smallest version: In one school, a child with a free dinner has the time to eat it and can pay at either till
    And people call it a partnership and nothing more exact
    And the partners are already doing this together
    And these answers
      | It has been running for longer than a year.                             |
      | Invitations go to those who are needed for the purpose.                 |
      | Because of another partner, someone has changed dates, order or routes. |
      | What the partners share is information.                                 |
      | If it went wrong, a named lead would be called in.                      |
      | What there is to show for it is plans, papers and events.               |
    And these answers
      | The newest or least powerful people are listened to, but nothing has changed.  |
      | The meetings are a mixture of reports and real work.                           |
      | When people disagree, it is worked through, and people stay.                   |
      | When someone is unhappy about who decides, it is said in the room.             |
      | In the last decision that cost somebody something, each partner decided alone. |
    And these answers
      | One organisation alone could do a useful part of it and no more.                            |
      | What has to be done may be known, but people disagree about what the problem or the aim is. |
      | Doing this together would leave people clearly better off, and we can say how.              |
      | Going ahead alone would get in others' way.                                                 |
      | The partners we can't do without want the same result.                                      |
    And these answers
      | Some steps must wait for somebody else's or fit round them.                |
      | Each partner can do its part with what it has.                             |
      | Joining up would cost some hours of meetings and messages.                 |
      | Personal or protected information must pass, and a lawful way is in place. |
    And these answers
      | The partners keep small promises to each other.                                                  |
      | The leaders back this with decisions, such as time, money or leave to commit.                    |
      | A named person has time to run the joint part.                                                   |
      | A trusted person or team holds it together, or the partners manage it between them and it works. |
      | The partner that must change most will change small things.                                      |
    And these answers
      | Neither targets nor contracts nor money make the partners pull apart or together.    |
      | Some who must act clearly have more money, authority and information than others.    |
      | Nobody requires this to be done with others, and nobody presses for it.              |
      | No law gives one body alone the last word on the main decision.                      |
      | No date in the next few months would hurt people or break the law if it were missed. |
    When they ask how to work together
    Then the work calls for coordinating
    And these partners can go as far as collaborating
    And the advice is coordinating
    And in practice it is coordinating
    And the answer begins "On these answers, the lightest way of working that fits is coordinating."
    And nothing is told of name and practice
    And leaving it there would be safe
    And no duty is set
    And the advice rests on no condition
    And no limit stands in the way
    And these misconceptions are at work
      | A mixed table means a joint effort |
    And the misconception "If it is called collaborative, it is" is not at work
    And the misconception "We are all equal here" is not at work
    And the misconception "Governance means board meetings" is not at work
    And the next step "Agree the order and the lead" comes with it
    And the next step "Ask each other how it goes" comes with it
    And the next step "Agree what the problem is" comes with it
    And the next step "Say who puts in what" does not come with it
    And the next step "Free some time" does not come with it
    And the next step "Make room to explore" does not come with it
