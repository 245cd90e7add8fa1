@sector-research @phase-running
Feature: A research consortium
  Five universities and eleven patients with a rare disease of the blood hold one grant of four million. There are five
  separate packages of work, and one new method that two labs and the patients are inventing. Once a year all of them
  meet for two days. The head of the whole, Eva Lindqvist, has half her week for it.

  To talk about: one grant, one name, two kinds of work. A funder may want all five at the meetings about the method.
  What would that cost, and what would the two labs and the patients lose by it?

  Background:
    Given these answers
      | The partners keep small promises to each other.                                                  |
      | The leaders back this with decisions, such as time, money or leave to commit.                    |
      | A named person has time to run the joint part.                                                   |
      | The partner that must change most will change small things.                                      |
      | Targets, contracts or money pull the partners together.                                          |
      | A trusted person or team holds it together, or the partners manage it between them and it works. |
      | Some who must act clearly have more money, authority and information than others.                |
      | When someone is unhappy about who decides, it is said in the room.                               |
    And people call it a partnership and nothing more exact

  @difficulty-plain
  Scenario: The five work packages
    Each of the five has one question, one team and its share of the four million. The funder asks for one budget and
    one report, so that a pound that one of them spends is one that the others can't; last year the third team handed
    back forty thousand for the second. No package waits for another's results. Each team would rather have its own
    question answered first, and all want the whole to be a success.

    To talk about: what do the five share, and what do they not need to decide together? What would you call this, if the
    word "consortium" were not on the letter?

    Experts could differ: about how far apart the packages really are. Someone who has led such a grant may say that the
    fifth question can't even be put before the second is answered, and that somebody must look after that order.
    Another would say that each package was written to stand by itself, and should be let be.

    Given a piece of work called "The five work packages"
    And people would get: Five questions answered, each by those who know most about it
    And the smallest version: Each of the five questions has an answer by the end of the grant
    And the partners are already doing this together
    And these answers
      | One organisation alone could do a useful part of it and no more.                         |
      | Each partner's part stands by itself, or the parts simply add up.                        |
      | Specialists can work out what has to be done.                                            |
      | Going ahead alone would do nothing worth a mention to others' work or to the public.     |
      | Someone must hand over something that costs it, or there must be a pot that all draw on. |
      | Doing this together would leave people clearly better off, and we can say how.           |
      | Joining up would cost regular hours from several people.                                 |
    And these answers
      | No date in the next few months would hurt people or break the law if it were missed. |
      | The partners are required to have a joint plan, decision or fund.                    |
      | No law gives one body alone the last word on the main decision.                      |
      | Personal or protected information must pass, and a lawful way is in place.           |
      | The partners we can't do without agree only in part on the result they want.         |
    When they ask how to work together
    Then the work calls for cooperating
    And these partners can go as far as collaborating
    And the advice is cooperating
    And nothing is told of name and practice
    And a duty asks for at least cooperating
    And the duty asks for no more than the work needs
    And leaving it there would be safe
    And the advice rests on no condition
    And no limit stands in the way
    And no misconception is at work
    And the next step "Say who puts in what" comes with it
    And the next step "Agree how you decide together" does not come with it
    And the next step "Agree the order and the lead" does not come with it
    And the next step "Change the name" does not come with it

  @difficulty-thought
  Scenario: Invent the new method
    Cells have to be taken in a way that a lab can use and a patient can bear, and nobody has done it before. What
    Farid, who has been ill since he was six, can't bear on Monday changes what both labs try on Thursday. In spring
    they fell out about a needle. One lab then gave up the procedure on which its name rests, and all of them came back
    the week after. The other three universities will use whatever comes of it.

    To talk about: what would be lost if Farid were asked once a year? What do the other three universities need to know, and
    when?

    Experts could differ: one would bring in the other three universities now, so that they use the method later.
    Another would keep the room small until there is something to show, and ask the patients who else they want in
    it. They weigh speed in different ways, and who will feel that it was done without them.

    Given a piece of work called "Invent the new method"
    And people would get: A method that works in the lab and that patients can bear
    And the smallest version: One form of the method that works in the lab and that a dozen patients could bear
    And the partners are already doing this together
    And these answers
      | Nobody could get this result alone.                                                       |
      | The partners keep having to adjust to each other.                                         |
      | Nobody knows what has to be done, so it has to be learnt by trying.                       |
      | Going ahead alone would do nothing worth a mention to others' work or to the public.      |
      | Someone must hand over something that costs it, or there must be a pot that all draw on.  |
      | Doing this together would leave people much better off, or it is the only way that works. |
      | Joining up would cost regular hours from several people.                                  |
    And these answers
      | No date in the next few months would hurt people or break the law if it were missed. |
      | Nobody requires this to be done with others, and nobody presses for it.              |
      | No law gives one body alone the last word on the main decision.                      |
      | Personal or protected information must pass, and a lawful way is in place.           |
      | The partners we can't do without want the same result.                               |
    And these answers
      | The partners keep their word and speak openly, and that has survived disagreement. |
      | The partner that must change most has said something real that it would give up.   |
    And these answers about the partner "The other lab"
      | This partner brings something we can't do without.                      |
      | The result touches this partner, or the people it speaks for, somewhat. |
      | This partner has the time and money to take part properly.              |
      | This partner is keen to be part of it.                                  |
      | This partner has no independent job that working closely would stop.    |
    And these answers about the partner "The patients"
      | This partner brings something we can't do without.                      |
      | The result touches this partner, or the people it speaks for, strongly. |
      | This partner could take part properly only with help.                   |
      | This partner is keen to be part of it.                                  |
      | This partner has no independent job that working closely would stop.    |
    And these answers about the partner "The other three universities"
      | This partner brings nothing particular.                              |
      | The result hardly touches this partner or the people it speaks for.  |
      | This partner has the time and money to take part properly.           |
      | This partner is willing to be part of it.                            |
      | This partner has no independent job that working closely would stop. |
    When they ask how to work together
    Then the work calls for collaborating
    And these partners can go as far as collaborating
    And the advice is collaborating
    And nothing is told of name and practice
    And leaving it there would be safe
    And no duty is set
    And the advice rests on no condition
    And no limit stands in the way
    And the misconception "If it is called collaborative, it is" is not at work
    And the misconception "We are all equal here" is not at work
    And the misconception "Governance means board meetings" is not at work
    And the misconception "Collaborating feels harmonious" is not at work
    And the misconception "Everyone only gains" is not at work
    And the misconception "Equals need no leader" is not at work
    And the misconception "It can be had without effort" is not at work
    And the next step "Let the smaller group work closely" comes with it
    And the next step "Name the losses" comes with it
    And the next step "Between the two of you" does not come with it
    And the next step "Agree what the problem is" does not come with it
    And the next step "Invest in skills first" does not come with it
    And the partner "The other lab" is in the core
    And the partner "The patients" is in the core
    And the partner "The other three universities" is not involved
