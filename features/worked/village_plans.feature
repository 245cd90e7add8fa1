@sector-emergencies @difficulty-thought @phase-planned @point-M5 @trait-fashionable
Feature: Twelve villages and the next power cut
  Last January the upper Wend valley had no power for three days, and two old people were taken to hospital, cold and
  confused. Now the county's resilience forum wants the twelve parishes to be ready together before next winter: one
  plan, one store with generators, one list of volunteers. It calls this collaborative resilience, and its officer has
  already told the newspaper about it.

  The twelve clerks have met four times. They go through what went wrong, and then they agree the next page of the plan,
  and nobody has a question. Back home, Pat in Upper Wend has written one sheet of paper: who has a gas cooker, who
  holds the key to the hall, who looks in on whom. At least five other clerks have done the same. None of them has said
  so to the officer, who has worked hard and is liked.

  "With the snow down I can't get out of my own lane," Pat says while she scrapes the ice off her car after the fourth
  meeting. "What is a store in town to me?" The clerk beside her laughs, and says that he thought it was only him.

  Scenario: Be ready for three days without power
    To talk about: twelve people thought the same and each believed to be alone with it. What could the officer have
    asked, and how, so that somebody would have said it in the first meeting? What does the forum lose if there is no
    joint plan, and is that what the villages need?

    Experts could differ: someone who plans for emergencies may say that two villages in one side valley, with one road,
    should settle who checks that road first. That would be coordinating, for those two. Another would say that even
    this is a telephone call. A third would keep the store, for the towns.

    Given a piece of work called "Be ready for three days without power"
    And people would get: In a long power cut, everybody in each village has a warm place to go, and somebody knocks on their door
    And the smallest version: In each village a hall that can be heated, and a knock at every door behind which somebody lives alone
    And people call it collaborating
    And the partners meet or talk about this, but the work has not begun
    And these answers
      | The meetings are a mixture of reports and real work.    |
      | Invitations go to those who are needed for the purpose. |
      | The newest or least powerful people are not in it.      |
      | People agree in the room, but not afterwards.           |
    And these answers
      | Joint work is not required, but someone with influence presses for it.                  |
      | If this is not done within weeks or a few months, people are hurt or the law is broken. |
      | No law gives one body alone the last word on the main decision.                         |
      | No personal or protected information needs to pass between the partners.                |
    And these answers
      | How far aims agree: Different things, or the same for different people, that can live side by side   |
      | The partners keep small promises to each other.                                                      |
      | The leaders back this in words only.                                                                 |
      | A named person has time to run the joint part.                                                       |
      | What the partner that must change most would give up has not been talked about, or not answered yet. |
      | Neither targets nor contracts nor money make the partners pull apart or together.                    |
    And these answers
      | Nobody holds it together yet, because it has not begun.                        |
      | Those who must act are not far apart in money, authority and information.      |
      | When someone is unhappy about who decides, it is said afterwards in corridors. |
    And these answers
      | Each organisation could get the whole result for its own people or area. |
      | Each partner's part stands by itself, or the parts simply add up.        |
      | It is known what has to be done, and it needs doing well.                |
    And these answers
      | Going ahead alone would do nothing worth a mention to others' work or to the public. |
      | Each partner can do its part with what it has.                                       |
      | Doing this together would leave people a little better off.                          |
      | Joining up would cost some hours of meetings and messages.                           |
    When they ask how to work together
    Then the work calls for coexisting
    And these partners can go as far as cooperating
    And the advice is coexisting
    And nothing is known of the practice
    And nothing is told of name and practice
    And no duty is set
    And leaving it there would be safe
    And the advice rests on no condition
    And no limit stands in the way
    And the advice sends them nowhere else
    And these misconceptions are at work
      | If it is called collaborative, it is |
      | Collaborating feels harmonious       |
    And the misconception "Everyone has to do everything" is not at work
    And the misconception "A mixed table means a joint effort" is not at work
    And the misconception "Governance means board meetings" is not at work
    And the misconception "Everyone only gains" is not at work
    And the next step "Know of each other" comes with it
    And the next step "Agree the order and the lead" does not come with it
    And the next step "Say who does it" does not come with it
    And the next step "Meet the duty in its lightest form" does not come with it
