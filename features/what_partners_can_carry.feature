Feature: What these partners can carry now
  Something that is not ready yet sets how far partners can go now, with a first step to mend it. It never makes close
  work unnecessary, and having everything ready never makes it needed. The work in the background is a true case for
  collaborating, and these partners could carry it.

  Background:
    Given these answers
      | Could one organisation get this result by itself, to a good enough standard?                                               | No, nobody could                                |
      | While the work goes on, how much does one partner's work depend on another's?                                              | We keep having to adjust to each other          |
      | How well do we know what to do?                                                                                            | Nobody knows, and we must learn by trying       |
      | If the organisation best placed simply did its own part, as it would now, what would that do to partners or to the public? | Some doubling up                                |
      | Do the partners want the same result from this piece of work?                                                              | Yes, the same, and it is written down           |
      | Compared with each organisation doing its own part well, how much better off would people be if you did this together?     | Much better off, or it only works together      |
      | What would the lightest joint way that brings this gain cost in time, money and delay?                                     | Dedicated people, systems or legal work         |
      | How soon must this be decided or done?                                                                                     | In months, or there is no date                  |
      | What does the law, a regulator or a funder actually require here?                                                          | Nothing, it is our choice                       |
      | Does the law put this particular decision on one organisation?                                                             | No, it does not                                 |
      | If personal information must be shared, is there a lawful way to do it?                                                    | None needs to be shared                         |
      | Do these partners keep their word to each other and speak openly?                                                          | Yes, and it has survived disagreement           |
      | Do the people at the top back this with their own decisions?                                                               | Yes, they gave time and let their people commit |
      | Is there time and skill set aside to run the joint work?                                                                   | Yes, named people have time for it              |
      | Has it been talked about what each main partner will give up or change, and what came of it?                               | Yes, and they said aloud something real         |
      | As they stand today, which way do targets, contracts and funding rules pull the partners?                                  | Together                                        |
      | Today, who holds this together and gets people to act?                                                                     | A trusted person or team with a clear role      |
      | How different are the partners in money, authority and information?                                                        | Not very different                              |
      | Has anyone said aloud who controls the money, the data or the decision, and what happened next?                            | Yes, in the room                                |

  Rule: aims-clash - Aims clash

    Scenario: One wants the road closed, the other wants it open
      Given do the partners want the same result from this piece of work? No, they want things that clash
      Then this rule applies
      And these partners can go as far as coordinating
      And the advice is coordinating
      And this stands in the way as a limit
      And what is missing is aims that fit together
      And the work calls for cooperating

    Scenario: One wants readers, the other wants people in work
      Given do the partners want the same result from this piece of work? They want different things that can live side by side
      Then this rule does not apply
      And the advice is cooperating

  Rule: aims-differ - Aims differ

    Scenario: A library and a job centre under one roof
      Given do the partners want the same result from this piece of work? They want different things that can live side by side
      And how well do we know what to do? Nobody knows, and we must learn by trying
      Then this rule applies
      And the work calls for cooperating
      And these partners can go as far as cooperating
      And the advice is cooperating

    Scenario: A library and a job centre under one roof, called collaborating
      Given do the partners want the same result from this piece of work? They want different things that can live side by side
      And people call it collaborating
      Then this rule applies
      And this stands in the way as a gap
      And what is missing is aims that fit together

    Scenario: A library and a job centre that want partly the same
      Given do the partners want the same result from this piece of work? Partly the same
      Then this rule does not apply
      And these partners can go as far as collaborating

    Scenario: A library that wants readers, and a landlord who wants it gone
      Given do the partners want the same result from this piece of work? No, they want things that clash
      Then this rule does not apply
      And the advice is coordinating

  Rule: trust-is-broken - Trust is broken

    Scenario: The last joint project ended in a complaint
      Given do these partners keep their word to each other and speak openly? No, there is bad history
      Then this rule applies
      And these partners can go as far as coordinating
      And the advice is coordinating
      And this stands in the way as a limit
      And what is missing is trust

    Scenario: They have met once, at a launch
      Given do these partners keep their word to each other and speak openly? They hardly know each other
      Then this rule does not apply
      And the advice is cooperating

  Rule: trust-is-untested - Trust is untested

    Scenario: Most partners have met once
      Given do these partners keep their word to each other and speak openly? They hardly know each other
      Then this rule applies
      And these partners can go as far as cooperating
      And the advice is cooperating
      And this stands in the way as a gap
      And what is missing is trust

    Scenario: Small promises have been kept
      Given do these partners keep their word to each other and speak openly? Small promises are kept
      Then this rule does not apply
      And the advice is collaborating

    Scenario: They know each other, and it went badly
      Given do these partners keep their word to each other and speak openly? No, there is bad history
      Then this rule does not apply
      And the advice is coordinating

  Rule: leaders-are-against - Leaders are against it

    Scenario: The chief executive sends apologies every time
      Given do the people at the top back this with their own decisions? No, or they are quietly against it
      Then this rule applies
      And these partners can go as far as coexisting
      And the advice is coexisting
      And this stands in the way as a limit
      And what is missing is backing from the top

    Scenario: The chief executive signs a foreword
      Given do the people at the top back this with their own decisions? In words only
      Then this rule does not apply
      And the advice is cooperating

  Rule: leaders-only-say-so - Leaders back it in words only

    Scenario: A foreword and no hours
      Given do the people at the top back this with their own decisions? In words only
      Then this rule applies
      And these partners can go as far as cooperating
      And the advice is cooperating
      And this stands in the way as a gap
      And what is missing is backing from the top

    Scenario: Two posts moved and free to decide
      Given do the people at the top back this with their own decisions? Yes, they gave time and let their people commit
      Then this rule does not apply
      And the advice is collaborating

    Scenario: No foreword, and no reply to letters
      Given do the people at the top back this with their own decisions? No, or they are quietly against it
      Then this rule does not apply
      And the advice is coexisting

  Rule: nobody-has-time - Nobody has time to run it

    Scenario: Nobody even books the room
      Given is there time and skill set aside to run the joint work? No, none
      Then this rule applies
      And these partners can go as far as coordinating
      And the advice is coordinating
      And this stands in the way as a gap
      And what is missing is people and time

    Scenario: A manager books it on Friday afternoons
      Given is there time and skill set aside to run the joint work? On top of day jobs
      Then this rule does not apply
      And the advice is cooperating

  Rule: on-top-of-the-day-job - It is run on top of day jobs

    Scenario: A manager runs it on Friday afternoons
      Given is there time and skill set aside to run the joint work? On top of day jobs
      Then this rule applies
      And these partners can go as far as cooperating
      And the advice is cooperating
      And this stands in the way as a gap
      And what is missing is people and time

    Scenario: A coordinator has half a week for it
      Given is there time and skill set aside to run the joint work? Yes, named people have time for it
      Then this rule does not apply
      And the advice is collaborating

    Scenario: Nobody has even Friday afternoons
      Given is there time and skill set aside to run the joint work? No, none
      Then this rule does not apply
      And the advice is coordinating

  Rule: nobody-gives-anything-up - Nobody will give anything up

    Scenario: Both sides have said they will not move
      Given has it been talked about what each main partner will give up or change, and what came of it? Yes, and they will give up nothing
      Then this rule applies
      And these partners can go as far as coordinating
      And the advice is coordinating
      And this stands in the way as a limit
      And what is missing is a word on what each will give up

    Scenario: Both sides will change a form
      Given has it been talked about what each main partner will give up or change, and what came of it? Yes, and they will change small things
      Then this rule does not apply
      And the advice is cooperating

    Scenario: Nobody has asked what they would give up
      Given has it been talked about what each main partner will give up or change, and what came of it? No, it has not been talked about
      Then this rule does not apply
      And the advice is cooperating

  Rule: losses-not-faced - The losses have not been faced

    Scenario: Everyone speaks of benefits
      Given has it been talked about what each main partner will give up or change, and what came of it? No, it has not been talked about
      Then this rule applies
      And these partners can go as far as cooperating
      And the advice is cooperating
      And this stands in the way as a gap
      And what is missing is a word on what each will give up

    Scenario: They will change a form and a day
      Given has it been talked about what each main partner will give up or change, and what came of it? Yes, and they will change small things
      Then this rule applies
      And these partners can go as far as cooperating
      And the advice is cooperating
      And this stands in the way as a gap
      And what is missing is a word on what each will give up

    Scenario: The trust hands over the team's budget
      Given has it been talked about what each main partner will give up or change, and what came of it? Yes, and they said aloud something real
      Then this rule does not apply
      And the advice is collaborating

    Scenario: They refuse to hand anything over
      Given has it been talked about what each main partner will give up or change, and what came of it? Yes, and they will give up nothing
      Then this rule does not apply
      And the advice is coordinating

  Rule: rules-pull-apart - Targets and contracts pull people apart

    Scenario: Each is paid for the people it keeps from the other
      Given as they stand today, which way do targets, contracts and funding rules pull the partners? Apart
      Then this rule applies
      And these partners can go as far as cooperating
      And the advice is cooperating
      And this stands in the way as a gap
      And what is missing is targets, contracts and funding rules that fit

    Scenario: The contracts say nothing about it
      Given as they stand today, which way do targets, contracts and funding rules pull the partners? Neither way
      Then this rule does not apply
      And the advice is collaborating

  Rule: nobody-convenes - Nobody holds it together

    Scenario: Actions have no names beside them
      Given today, who holds this together and gets people to act? Nobody, we are all equal here
      Then this rule applies
      And these partners can go as far as coordinating
      And the advice is coordinating
      And this stands in the way as a gap
      And this rule raises M7
      And what is missing is someone to hold it together

    Scenario: Someone chairs, and no more
      Given today, who holds this together and gets people to act? Someone chairs the meetings
      Then this rule does not apply
      And the advice is cooperating

  Rule: only-a-chair - There is only a chair

    Scenario: Nothing happens between the meetings
      Given today, who holds this together and gets people to act? Someone chairs the meetings
      Then this rule applies
      And these partners can go as far as cooperating
      And the advice is cooperating
      And this stands in the way as a gap
      And this rule raises M7
      And what is missing is someone to hold it together

    Scenario: She rings people up, and they do it
      Given today, who holds this together and gets people to act? A trusted person or team with a clear role
      Then this rule does not apply
      And the advice is collaborating

    Scenario: Nobody chairs at all
      Given today, who holds this together and gets people to act? Nobody, we are all equal here
      Then this rule does not apply
      And the advice is coordinating

    Scenario: One partner chairs, and runs it its own way
      Given today, who holds this together and gets people to act? One partner runs it its own way
      Then this rule does not apply
      And the advice is cooperating

  Rule: one-partner-runs-it - One partner runs it

    Scenario: The funder writes the agenda and the minutes
      Given today, who holds this together and gets people to act? One partner runs it its own way
      Then this rule applies
      And these partners can go as far as cooperating
      And the advice is cooperating
      And this stands in the way as a gap
      And this rule raises M3 and M7
      And what is missing is someone to hold it together

    Scenario: A trusted team writes the agenda
      Given today, who holds this together and gets people to act? A trusted person or team with a clear role
      Then this rule does not apply
      And the advice is collaborating

    Scenario: A neutral chair, and nothing in between
      Given today, who holds this together and gets people to act? Someone chairs the meetings
      Then this rule does not apply
      And the advice is cooperating

  Rule: unspoken-power - A large difference in power that nobody may mention

    Scenario: The hospital decides, and nobody says so
      Given how different are the partners in money, authority and information? One or two hold most of it
      And has anyone said aloud who controls the money, the data or the decision, and what happened next? No, nobody does
      Then this rule applies
      And these partners can go as far as cooperating
      And the advice is cooperating
      And this stands in the way as a gap
      And this rule raises M3
      And what is missing is talking about power

    Scenario: The hospital decides, and corridors are full of it
      Given how different are the partners in money, authority and information? One or two hold most of it
      And has anyone said aloud who controls the money, the data or the decision, and what happened next? Only in corridors
      Then this rule applies
      And these partners can go as far as cooperating
      And the advice is cooperating
      And this stands in the way as a gap
      And what is missing is talking about power

    Scenario: The hospital decides, and someone says so in the room
      Given how different are the partners in money, authority and information? One or two hold most of it
      And has anyone said aloud who controls the money, the data or the decision, and what happened next? Yes, in the room
      Then this rule does not apply
      And the advice is collaborating

    Scenario: The partners differ, but nobody holds it all
      Given how different are the partners in money, authority and information? Clearly different
      And has anyone said aloud who controls the money, the data or the decision, and what happened next? No, nobody does
      Then this rule does not apply
      And the advice is collaborating
