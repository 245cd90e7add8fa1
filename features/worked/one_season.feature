@sector-culture @difficulty-thought @phase-ending @point-M5 @trait-fashionable @trait-ending
Feature: A summer season of four museums
  Every summer for five years, four museums in the port of Harrowmouth have put on a season together: the boat museum,
  the glass works, the town museum, and a cottage that volunteers keep open. A fund for new audiences began it, and that
  money ended last year; the people it was meant to bring have never been part of it. Now each of them pays a quarter of
  the wage of Delia, who prints one programme and brings the four directors together every other month. The council's
  head of culture shows the season to every visitor as the way to do things.

  In October the four agree a theme within ten minutes. In spring the boat museum puts on what it had planned anyway,
  the glass works prints a leaflet of its own, and only the opening weekend stays where Delia put it. Last year she
  stood at all four doors and counted. Nearly everybody came for one museum and went home again, and hardly anyone had
  seen the programme.

  "Everyone is so kind about it," says the director of the cottage, "that nobody likes to ask what it is for." On the
  way to the car park two of the others have asked exactly that.

  Scenario: Go on with the summer season
    To talk about: the four agree with each other every October, and act on something else every spring. What would each
    of them have to say aloud, and who could ask for it? Ending something well is work too: there are Delia's hours, an
    opening weekend that people like, and five years that deserve a thank you.

    Experts could differ: one would end the season and keep a list, since Delia's hours could do more for any one of the
    four. Another would keep the opening weekend, because directors who meet get to know each other, and harder work may
    need that one day. Both would put the figures from the four doors on the table before October.

    Given a piece of work called "Go on with the summer season"
    And people would get: People who live in Harrowmouth or visit it find enough in its museums to fill a summer
    And the smallest version: Whoever asks in July finds out what is on in all four museums
    And people call it collaborating
    And the partners are already doing this together
    And these answers
      | Because of another partner, someone has changed dates, order or routes.                       |
      | The partners share money, but not the losses.                                                 |
      | The last decision that cost somebody something was made together, but it did not bind anyone. |
      | If it went wrong, each partner would be called in for its own part.                           |
      | It has been running for longer than a year.                                                   |
      | What there is to show for it is plans, papers and events.                                     |
    And these answers
      | Each organisation could get the whole result for its own people or area. |
      | Each partner's part stands by itself, or the parts simply add up.        |
      | It is known what has to be done, and it needs doing well.                |
      | Going ahead alone would mean some doubling up.                           |
      | The partners need no more than small favours from each other.            |
      | Doing this together would leave people a little better off.              |
      | Joining up would cost some hours of meetings and messages.               |
    And these answers
      | Joint work is not required, but someone with influence presses for it.               |
      | No date in the next few months would hurt people or break the law if it were missed. |
      | No law gives one body alone the last word on the main decision.                      |
      | No personal or protected information needs to pass between the partners.             |
    And these answers
      | How far aims agree: Different things, or the same for different people, that can live side by side   |
      | The partners hardly know each other, or are polite and wary.                                         |
      | The leaders back this in words only.                                                                 |
      | A named person has time to run the joint part.                                                       |
      | What the partner that must change most would give up has not been talked about, or not answered yet. |
      | Targets, contracts or money pull the partners apart in something that matters here.                  |
      | Someone chairs the meetings, and that is all that holds it together.                                 |
    And these answers
      | Some who must act clearly have more money, authority and information than others. |
      | When someone is unhappy about who decides, it is said afterwards in corridors.    |
      | The newest or least powerful people are not in it.                                |
      | The meetings are a mixture of reports and real work.                              |
      | Invitations go to those who are needed for the purpose.                           |
      | People agree in the room, but not afterwards.                                     |
    When they ask how to work together
    Then the work calls for coexisting
    And these partners can go as far as cooperating
    And the advice is coexisting
    And in practice it is cooperating
    And the name and the practice are told as "You call it collaborating; in practice you put things in for each other."
    And no duty is set
    And leaving it there would be safe
    And the advice rests on no condition
    And no limit stands in the way
    And the advice sends them nowhere else
    And these misconceptions are at work
      | If it is called collaborative, it is |
      | Collaborating feels harmonious       |
    And the misconception "A mixed table means a joint effort" is not at work
    And the misconception "Everyone only gains" is not at work
    And the misconception "Equals need no leader" is not at work
    And the misconception "It can be had without effort" is not at work
    And the next step "Know of each other" comes with it
    And the next step "Free some time" comes with it
    And the next step "Change what you do, or the name" does not come with it
    And the next step "Say who puts in what" does not come with it
    And the next step "Agree the order and the lead" does not come with it
