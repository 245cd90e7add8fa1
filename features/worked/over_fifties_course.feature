@sector-employment @difficulty-plain @phase-planned @point-INTRO @trait-fashionable
Feature: Back to work after fifty
  Thornmere College runs a ten-week course for people over fifty who have lost their jobs. Sixty finished it last
  year, and thirty-eight of them found work. The money for it ends in March. A regional fund would pay for three more
  years, but it takes bids only from "collaborations of three bodies or more".

  So Dilys Hargreave, who runs the course, rang the library and a housing association. Both said yes within the
  hour. The library will put up posters and lend its room for an open evening, as it did last year. The housing
  association will put a notice in its newsletter, and would like to know what else is expected of it.

  The draft calls it the Thornmere Over-Fifties Alliance. It has a board of six, a joint theory of change and a logo.
  Dilys has begun to wonder who will answer the board's letters.

  Scenario: A course for people over fifty
    To talk about: what would stop if the board of six never met? Dilys can hardly write to the fund that she needs
    nobody. What could she write that is true and would still be paid for?

    Experts could differ: one would sign what the fund wants, since without the money there is no course, hold one
    meeting a year, and say in the papers who does what. Another would ring the fund first, tell it that one body
    does the work and two others are friends of it, and ask whether that will do. A third thinks that the library could
    reach people who never come near a college: then that is the joint work, and the questions should be asked again for
    it.

    Given a piece of work called "A course for people over fifty"
    And people would get: Sixty people over fifty a year finish a course that helps them back into work
    And the smallest version: The course is there again in April, and people over fifty hear of it
    And people call it collaborating
    And the partners meet or talk about this, but the work has not begun
    And these answers
      | Joint work is not required, but money depends on doing it, or seeming to do it, together. |
      | There has been no real disagreement yet.                                                  |
      | The leaders back this in words only.                                                      |
      | Nobody holds it together yet, because it has not begun.                                   |
    And these answers
      | One organisation could do nearly all of it with a little help.    |
      | It is known what has to be done, and it needs doing well.         |
      | Each partner's part stands by itself, or the parts simply add up. |
      | The partners need no more than small favours from each other.     |
    And these answers
      | Going ahead alone would do nothing worth a mention to others' work or to the public. |
      | Doing this together would leave people a little better off.                          |
      | Joining up would cost some hours of meetings and messages.                           |
      | No date in the next few months would hurt people or break the law if it were missed. |
      | No law gives one body alone the last word on the main decision.                      |
      | No personal or protected information needs to pass between the partners.             |
    And these answers
      | The partners keep small promises to each other.                                   |
      | The joint part has to be run on top of other work.                                |
      | There is nothing much that anyone would have to give up.                          |
      | Targets, contracts or money pull the partners together.                           |
      | Some who must act clearly have more money, authority and information than others. |
    And How far aims agree: Different things, or the same for different people, that can live side by side
    And Talking about power: we don't know
    When they ask how to work together
    Then the work calls for acting alone
    And these partners can go as far as cooperating
    And the advice is acting alone
    And nothing is known of the practice
    And the answer begins "On these answers, the lightest way of working that fits is acting alone."
    And nothing is told of name and practice
    And leaving it there would be safe
    And no duty is set
    And the advice rests on no condition
    And no limit stands in the way
    And these misconceptions are at work
      | If it is called collaborative, it is |
      | Everyone has to do everything        |
    And the misconception "A mixed table means a joint effort" is not at work
    And the misconception "Everyone only gains" is not at work
    And the misconception "Equals need no leader" is not at work
    And the next step "Say who does it" comes with it
    And the next step "Ask for the little help you need" comes with it
    And the next step "Know of each other" does not come with it
    And the next step "Say who puts in what" does not come with it
    And the next step "Change the name" does not come with it
