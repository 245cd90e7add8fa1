@sector-climate
Feature: A sea wall that will not last
  Saltreach lies behind a wall of earth and stone that keeps the sea out of eleven farms, a lane of forty houses and the
  road to the school. The engineers give it fifteen more winters. For fourteen months the flood agency, the drainage
  board, the farmers, the parish and a bird charity have met about it, under the name of "Saltreach Together", a
  collaboration. Ruth, whom the agency pays for this two days a week, books the hall and sends the papers round, and the
  leaders of all five have freed people to come.

  @difficulty-thought @phase-planned @point-M5
  Scenario: Decide where the sea wall should go
    Meetings are polite. Two people from Sluice Lane come, and are thanked for coming. Everyone nods to "hold the line
    where we can". Whenever somebody names a field or a house that might end up on the wrong side, the chair says that
    this needs more time, and it goes on the list for next month. Sluice Lane has been on that list four times.
    Outside, the farmers tell each other that the charity wants their land for a marsh, and some of them have begun to
    heap up their own banks. Each heap sends the water to the next farm.

    No insurer will cover Sluice Lane any more. Nobody knows what the water will do once part of the wall goes, and
    people do not agree whether they want dry land, safe houses or a living shore. Land would have to be given, and
    money for whoever gives it.

    To talk about: fourteen months without a quarrel, and without a decision. What does this meeting do with the
    question about Sluice Lane, and what would have to be different before someone can ask it and stay? Who could ask
    the farmer who would lose most what it would take?

    Experts could differ: an engineer may say that specialists can draw the line, and that talking only costs winters.
    Someone who has moved a shore before may say that a line drawn by engineers ends in court. They would differ about
    how much is unknown, and how much is only unpopular.

    Given a piece of work called "Decide where the sea wall should go"
    And people would get: People at Saltreach live behind a shore that holds, and know for the next fifty years where it will be
    And the smallest version: For one stretch of the shore, people know where it will be and what becomes of the houses and fields behind it
    And people call it collaborating
    And the partners meet or talk about this, but the work has not begun
    And these answers
      | The meetings are a mixture of reports and real work.                          |
      | Invitations go to those who are needed for the purpose.                       |
      | The newest or least powerful people are listened to, but nothing has changed. |
      | When people disagree, it is put off.                                          |
    And these answers
      | Nobody could get this result alone.                                                                |
      | The partners keep having to adjust to each other.                                                  |
      | Nobody knows what has to be done, and on top of that people disagree about the problem or the aim. |
      | Going ahead alone could undo others' work or hurt people.                                          |
    And these answers
      | Someone must hand over something that costs it, or there must be a pot that all draw on.  |
      | Doing this together would leave people much better off, or it is the only way that works. |
      | Joining up would cost posts, budgets or new systems.                                      |
      | No date in the next few months would hurt people or break the law if it were missed.      |
    And these answers
      | Nobody requires this to be done with others, and nobody presses for it.            |
      | By law one body leads on the main decision, but may share or delegate parts of it. |
      | No personal or protected information needs to pass between the partners.           |
      | The partners we can't do without agree only in part on the result they want.       |
    And these answers
      | The partners hardly know each other, or are polite and wary.                                         |
      | The leaders back this with decisions, such as time, money or leave to commit.                        |
      | A named person has time to run the joint part.                                                       |
      | What the partner that must change most would give up has not been talked about, or not answered yet. |
      | Targets, contracts or money pull the partners both ways at once.                                     |
      | Nobody holds it together yet, because it has not begun.                                              |
      | Some who must act clearly have more money, authority and information than others.                    |
      | When someone is unhappy about who decides, it is said afterwards in corridors.                       |
    When they ask how to work together
    Then the work calls for collaborating
    And these partners can go as far as collaborating
    And the advice is collaborating
    And nothing is known of the practice
    And the answer begins "On these answers, collaborating fits, on two conditions."
    And nothing is told of name and practice
    And no duty is set
    And leaving it there would be safe
    And the advice rests on these conditions
      | Trust is untested                                |
      | What would be given up has not been talked about |
    And the condition "There is only a chair" does not come with it
    And no limit stands in the way
    And the advice sends them nowhere else
    And these misconceptions are at work
      | Everyone only gains            |
      | Collaborating feels harmonious |
    And the misconception "If it is called collaborative, it is" is not at work
    And the misconception "We are all equal here" is not at work
    And the misconception "It can be had without effort" is not at work
    And the next step "Agree how you decide together" comes with it
    And the next step "Agree what the problem is" comes with it
    And the next step "Make room to explore" comes with it
    And the next step "Sort the rules that pull both ways" comes with it
    And the next step "Invest in skills first" does not come with it
    And the next step "Little can be built now" does not come with it
    And the next step "Change the name" does not come with it

  @difficulty-plain @phase-planned @point-M1 @trait-fashionable
  Scenario: Mend the sluice gate before the winter
    One sluice gate belongs to the drainage board, and its hinge has rusted through. The board has the money, the crew
    and the spare part, and a farmer who lets its crew drive across his field, as every autumn; if he minds, he tells
    them so. Since all that is done at Saltreach is now done under the one name, the gate has been put on the list for
    everybody. Nineteen people have been asked for a view on the hinge.

    To talk about: the same people, the same water, and another kind of work. What would be lost if the board simply
    mended its gate in September and told the others?

    Experts could differ: hardly at all about the gate. Some would still bring it to the meeting, since a small thing
    done in front of the others builds trust for the wall. Others would say that a meeting with nineteen people about a
    hinge uses trust up.

    Given a piece of work called "Mend the sluice gate before the winter"
    And people would get: The gate opens and shuts before the winter tides
    And the smallest version: A hinge that holds, before the first high tide of the winter
    And people call it collaborating
    And the partners meet or talk about this, but the work has not begun
    And these answers
      | If this is not done within weeks or a few months, people are hurt or the law is broken. |
      | Nobody requires this to be done with others, and nobody presses for it.                 |
      | No law gives one body alone the last word on the main decision.                         |
      | No personal or protected information needs to pass between the partners.                |
    And these answers
      | The partners we can't do without want the same result.                            |
      | The partners keep small promises to each other.                                   |
      | The leaders back this with decisions, such as time, money or leave to commit.     |
      | A named person has time to run the joint part.                                    |
      | There is nothing much that anyone would have to give up.                          |
      | Neither targets nor contracts nor money make the partners pull apart or together. |
    And these answers
      | Nobody holds it together yet, because it has not begun.                           |
      | Some who must act clearly have more money, authority and information than others. |
      | When someone is unhappy about who decides, it is said in the room.                |
    And these answers
      | The meetings are a mixture of reports and real work. |
      | Every invitation goes to everyone.                   |
      | There has been no real disagreement yet.             |
    And these answers
      | One organisation could do nearly all of it with a little help.    |
      | Each partner's part stands by itself, or the parts simply add up. |
      | It is known what has to be done, and it needs doing well.         |
    And these answers
      | Going ahead alone would do nothing worth a mention to others' work or to the public.    |
      | The partners need no more than small favours from each other.                           |
      | Doing this together would leave people no better off than each doing its own part well. |
    When they ask how to work together
    Then the work calls for acting alone
    And these partners can go as far as collaborating
    And the advice is acting alone
    And nothing is known of the practice
    And nothing is told of name and practice
    And no duty is set
    And leaving it there would be safe
    And the advice rests on no condition
    And no limit stands in the way
    And the advice sends them nowhere else
    And these misconceptions are at work
      | Everyone has to do everything |
    And the misconception "If it is called collaborative, it is" is not at work
    And the misconception "Governance means board meetings" is not at work
    And the misconception "Everyone only gains" is not at work
    And the misconception "It can be had without effort" is not at work
    And the next step "Say who does it" comes with it
    And the next step "Ask for the little help you need" comes with it
    And the next step "Know of each other" does not come with it
    And the next step "Agree the order and the lead" does not come with it
    And the next step "Change the name" does not come with it
