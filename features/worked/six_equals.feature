@sector-employment @difficulty-thought @phase-running @point-M3
Feature: Six names on one sign
  In Cawdale a national firm, Ternway, holds the contract to help people who have been ill for two years or longer back
  into work. Five local charities know these people. Each of the five lends an adviser for two days a week to three
  hubs in which people find everything behind one door. Ternway brings the rooms, the computers and those who talk to
  employers. What an adviser hears on Tuesday changes which employer is rung on Wednesday. In two years 214 people have
  found work and kept it.

  The sign at the door has six names in letters of the same size. The charter says "a partnership of equals", and
  Ternway's manager, Fiona Tait, means it. Each of the six has one vote.

  In March Ternway changed what counts as a start, and with it what the charities are paid for. It told them a week
  before. "All partners were consulted", say the minutes. Sanjay Bose, who leads the smallest of the five, lost nine
  thousand pounds by it. He said nothing at the table, and nothing to the others in the car park, since next year's
  places are shared out in June, by Ternway.

  Scenario: Work for people who have long been ill
    To talk about: who could stop this with one telephone call, and does everyone at the table know it? If Sanjay had
    spoken, what would he have risked, and what could Fiona do so that he need not?

    Experts could differ: one would leave the work as it is and take the word "equals" off the charter, for an honest
    contract is better than a warm one. Another would keep the word and earn it: terms are changed only with three
    months' notice and the consent of four of the six. A third would ask whoever pays Ternway to pay for people who are
    getting better and not only for those who are at work, since no charter outweighs that.

    Given a piece of work called "Work for people who have long been ill"
    And people would get: People who have been ill for years find work that they can keep
    And the smallest version: People who have long been ill find an adviser, and the way to an employer, behind one door
    And people call it a partnership and nothing more exact
    And the partners are already doing this together
    And these answers
      | It has been running for longer than a year.                                                        |
      | People have better results because of it, with a figure or a name to show.                         |
      | What the partners share is people, space, equipment or data.                                       |
      | Because of another partner, someone has changed how a service or policy works, or begun a new one. |
    And these answers
      | One organisation alone could do a useful part of it and no more.                         |
      | The partners keep having to adjust to each other.                                        |
      | Specialists can work out what has to be done.                                            |
      | Someone must hand over something that costs it, or there must be a pot that all draw on. |
      | Doing this together would leave people clearly better off, and we can say how.           |
      | Going ahead alone would get in others' way.                                              |
      | Joining up would cost posts, budgets or new systems.                                     |
    And these answers
      | Joint work is not required, but money depends on doing it, or seeming to do it, together. |
      | No law gives one body alone the last word on the main decision.                           |
      | Personal or protected information must pass, and a lawful way is in place.                |
      | No date in the next few months would hurt people or break the law if it were missed.      |
      | The partners we can't do without agree only in part on the result they want.              |
    And these answers
      | The leaders back this with decisions, such as time, money or leave to commit.                        |
      | A named person has time to run the joint part.                                                       |
      | The partners hardly know each other, or are polite and wary.                                         |
      | What the partner that must change most would give up has not been talked about, or not answered yet. |
    And these answers
      | In the last decision that cost somebody something, one decided and the others commented. |
      | One of those who must act is so much stronger that it could decide over another's head.  |
      | When someone is unhappy about who decides, nobody says so anywhere.                      |
      | One partner runs it its own way.                                                         |
      | Targets, contracts or money pull the partners apart in something that matters here.      |
    And these answers
      | If it went wrong, a named lead would be called in.      |
      | The newest or least powerful people say little.         |
      | The meetings are a mixture of reports and real work.    |
      | Invitations go to those who are needed for the purpose. |
      | There has been no real disagreement yet.                |
    When they ask how to work together
    Then the work calls for cooperating
    And these partners can go as far as cooperating
    And the advice is cooperating
    And in practice it is cooperating
    And the answer begins "On these answers, the lightest way of working that fits is cooperating."
    And nothing is told of name and practice
    And leaving it there would be safe
    And no duty is set
    And the advice rests on no condition
    And no limit stands in the way
    And these misconceptions are at work
      | A mixed table means a joint effort |
      | We are all equal here              |
      | Equals need no leader              |
    And the misconception "If it is called collaborative, it is" is not at work
    And the misconception "Everyone has to do everything" is not at work
    And the misconception "Governance means board meetings" is not at work
    And the misconception "Everyone only gains" is not at work
    And the next step "Say who puts in what" comes with it
    And the next step "Ask each other how it goes" comes with it
    And the next step "Agree how you decide together" does not come with it
    And the next step "Free some time" does not come with it
