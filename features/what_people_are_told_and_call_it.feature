Feature: What people are told, and what they call it
  Being told to work together is not the same as needing to, and calling something collaborative does not make it so.
  INTRO, M1 and CONCL are passages of the essay.

  Background:
    Given these answers
      | Could one organisation get this result by itself, to a good enough standard?                                               | One could do nearly all of it, with a little help |
      | While the work goes on, how much does one partner's work depend on another's?                                              | Each adds a separate piece                        |
      | How well do we know what to do?                                                                                            | Specialists can work it out                       |
      | If the organisation best placed simply did its own part, as it would now, what would that do to partners or to the public? | Nothing to speak of                               |
      | Do the partners want the same result from this piece of work?                                                              | Partly the same                                   |
      | Compared with each organisation doing its own part well, how much better off would people be if you did this together?     | A little better off                               |
      | What would the lightest joint way that brings this gain cost in time, money and delay?                                     | Regular staff time                                |
      | How soon must this be decided or done?                                                                                     | In months, or there is no date                    |
      | What does the law, a regulator or a funder actually require here?                                                          | Nothing, it is our choice                         |
      | Does the law put this particular decision on one organisation?                                                             | No, it does not                                   |
      | If personal information must be shared, is there a lawful way to do it?                                                    | None needs to be shared                           |
      | Do these partners keep their word to each other and speak openly?                                                          | Yes, and it has survived disagreement             |
      | Do the people at the top back this with their own decisions?                                                               | Yes, they gave time and let their people commit   |
      | Is there time and skill set aside to run the joint work?                                                                   | Yes, named people have time for it                |
      | Has it been talked about what each main partner will give up or change, and what came of it?                               | Yes, and they said aloud something real           |
      | As they stand today, which way do targets, contracts and funding rules pull the partners?                                  | Together                                          |
      | Today, who holds this together and gets people to act?                                                                     | A trusted person or team with a clear role        |
      | How different are the partners in money, authority and information?                                                        | Not very different                                |
      | Has anyone said aloud who controls the money, the data or the decision, and what happened next?                            | Yes, in the room                                  |

  Rule: told-though-one-could - Told to, though one organisation could do it

    Scenario: The parks team is told to join up
      Given what does the law, a regulator or a funder actually require here? People would like us to, but nothing binds us
      Then this rule applies
      And INTRO is at work
      And the work calls for acting alone

    Scenario: The parks team must line up plans
      Given what does the law, a regulator or a funder actually require here? We must share information or line up our plans
      Then this rule applies

    Scenario: The parks team must have a joint plan
      Given what does the law, a regulator or a funder actually require here? We must have a joint plan, decision or fund
      Then this rule applies

    Scenario: Nobody tells the parks team anything
      Given what does the law, a regulator or a funder actually require here? Nothing, it is our choice
      Then this rule does not apply

    Scenario: The parks team is told to join up with those it gets in the way of
      Given what does the law, a regulator or a funder actually require here? People would like us to, but nothing binds us
      And if the organisation best placed simply did its own part, as it would now, what would that do to partners or to the public? It would get in others' way
      Then this rule does not apply

  Rule: told-though-not-worth-it - Told to, though it is not worth it

    Scenario: A joint logo is wanted
      Given what does the law, a regulator or a funder actually require here? People would like us to, but nothing binds us
      And compared with each organisation doing its own part well, how much better off would people be if you did this together? No better off
      And if the organisation best placed simply did its own part, as it would now, what would that do to partners or to the public? Some doubling up
      Then this rule applies
      And INTRO is at work

    Scenario: A joint logo is required
      Given what does the law, a regulator or a funder actually require here? We must share information or line up our plans
      And compared with each organisation doing its own part well, how much better off would people be if you did this together? No better off
      And if the organisation best placed simply did its own part, as it would now, what would that do to partners or to the public? Some doubling up
      Then this rule applies

    Scenario: A joint plan with no gain is required
      Given what does the law, a regulator or a funder actually require here? We must have a joint plan, decision or fund
      And compared with each organisation doing its own part well, how much better off would people be if you did this together? No better off
      And if the organisation best placed simply did its own part, as it would now, what would that do to partners or to the public? Some doubling up
      Then this rule applies

    Scenario: Nobody wants the joint logo
      Given what does the law, a regulator or a funder actually require here? Nothing, it is our choice
      And compared with each organisation doing its own part well, how much better off would people be if you did this together? No better off
      And if the organisation best placed simply did its own part, as it would now, what would that do to partners or to the public? Some doubling up
      Then this rule does not apply

    Scenario: A joint logo is wanted, and would help
      Given what does the law, a regulator or a funder actually require here? People would like us to, but nothing binds us
      And compared with each organisation doing its own part well, how much better off would people be if you did this together? A little better off
      And if the organisation best placed simply did its own part, as it would now, what would that do to partners or to the public? Some doubling up
      Then this rule does not apply

  Rule: told-to-is-not-need-to - Told to is not the same as need to

    Scenario: A letter encourages partnership in tidying parks
      Given what does the law, a regulator or a funder actually require here? People would like us to, but nothing binds us
      Then this rule applies
      And this rule raises INTRO

    Scenario: A letter encourages partnership where it pays
      Given what does the law, a regulator or a funder actually require here? People would like us to, but nothing binds us
      And compared with each organisation doing its own part well, how much better off would people be if you did this together? Clearly better off, and we can say how
      Then this rule does not apply

    Scenario: A letter encourages partnership in something that gains nothing
      Given what does the law, a regulator or a funder actually require here? People would like us to, but nothing binds us
      And if the organisation best placed simply did its own part, as it would now, what would that do to partners or to the public? Some doubling up
      And compared with each organisation doing its own part well, how much better off would people be if you did this together? No better off
      Then this rule applies
      And this rule raises INTRO

    Scenario: Nobody asks for partnership in tidying parks
      Given what does the law, a regulator or a funder actually require here? Nothing, it is our choice
      Then this rule does not apply

  Rule: one-could-simply-do-it - It is called collaborating, but one could simply do it

    Scenario: The park is tidied collaboratively
      Given the work is running
      And people call it collaborating
      Then this rule applies
      And this rule raises INTRO and M1

    Scenario: The park will be tidied collaboratively
      Given the work is being planned
      And people call it collaborating
      Then this rule does not apply

    Scenario: The park is tidied cooperatively
      Given the work is running
      And people call it cooperating
      Then this rule does not apply

    Scenario: The park is tidied collaboratively with those it gets in the way of
      Given the work is running
      And people call it collaborating
      And if the organisation best placed simply did its own part, as it would now, what would that do to partners or to the public? It would get in others' way
      Then this rule does not apply

  Rule: duty-met-lightly - Meet the duty in its lightest form

    Scenario: A duty to have a joint plan for tidy parks
      Given what does the law, a regulator or a funder actually require here? We must have a joint plan, decision or fund
      Then this rule applies
      And this rule raises INTRO
      And a duty asks for at least cooperating

    Scenario: A duty to have a joint plan, and one joint team
      Given what does the law, a regulator or a funder actually require here? We must have a joint plan, decision or fund
      And compared with each organisation doing its own part well, how much better off would people be if you did this together? Clearly better off, and we can say how
      Then this rule does not apply
      And the advice is cooperating
