Feature: What to do next
  Steps besides the first steps of what stands in the way. Each rule has a small story, and then the same story with one
  thing otherwise.

  Rule: one-lead-first - One lead first

    Scenario Outline: The river is over its banks, and there is <case>
      Given the case "<case>"
      And if this is not done within hours, people are hurt or the law is broken
      Then this rule applies
      And this is a next step

      Examples:
        | case                         |
        | a timetable to fit           |
        | a shared store               |
        | a problem nobody has cracked |

    Scenario: The river is over its banks, and each can look after its own side
      Given the case "side by side"
      And if this is not done within hours, people are hurt or the law is broken
      Then this rule does not apply
      And this is not a next step

    Scenario: The care home closes on Friday, and one lead can still be chosen
      Given the case "a timetable to fit"
      And if this is not done within days, people are hurt or the law is broken
      Then this rule does not apply
      And this is not a next step

  # -- how to begin each way of working -------------------------------------------------------------------------------

  Rule: begin-alone - Say who does it

    Scenario: The museum mends its roof
      Given the case "one team's own job"
      Then this rule applies
      And the advice is acting alone
      And this is a next step

    Scenario: Parcels in two parts of town, each with its own driver
      Given the case "side by side"
      Then this rule does not apply
      And this is not a next step

  Rule: begin-side-by-side - Know of each other

    Scenario: Parcels in two parts of town
      Given the case "side by side"
      Then this rule applies
      And the advice is coexisting
      And this is a next step

    Scenario Outline: More than a list, or less, as in <case>
      Given the case "<case>"
      Then this rule does not apply
      And this is not a next step

      Examples:
        | case               |
        | one team's own job |
        | a timetable to fit |

  Rule: begin-coordinating - Agree the order and the lead

    Scenario: Buses that meet the clinic's hours
      Given the case "a timetable to fit"
      Then this rule applies
      And the advice is coordinating
      And this is a next step

    Scenario Outline: More than dates, or less, as in <case>
      Given the case "<case>"
      Then this rule does not apply
      And this is not a next step

      Examples:
        | case           |
        | side by side   |
        | a shared store |

  Rule: begin-cooperating - Say who puts in what

    Scenario: One store for three food banks
      Given the case "a shared store"
      Then this rule applies
      And the advice is cooperating
      And this is a next step

    Scenario Outline: More than lending, or less, as in <case>
      Given the case "<case>"
      Then this rule does not apply
      And this is not a next step

      Examples:
        | case                         |
        | a timetable to fit           |
        | a problem nobody has cracked |

  Rule: begin-collaborating - Agree how you decide together

    Scenario: People who keep ending up back on the street
      Given the case "a problem nobody has cracked"
      Then this rule applies
      And the advice is collaborating
      And this is a next step

    Scenario: Three food banks and one store, each with a board of its own
      Given the case "a shared store"
      Then this rule does not apply
      And this is not a next step

  Rule: ask-each-other-again - Ask each other how it goes

    Scenario: A programme that works in the way that is advised
      Given the case "a joint programme that runs"
      Then this rule applies
      And in practice it is collaborating
      And this is a next step

    Scenario Outline: Lending that works, and dates that work: <changed>
      Given the case "<case>"
      And these answers
        | the partners are already doing this together                                                   |
        | because of another partner, someone has changed dates, order or routes                         |
        | the last decision that cost somebody something was made together, and the partners stuck to it |
        | if it went wrong, a named lead would be called in                                              |
      And <changed>
      Then this rule applies
      And the advice is <mode>
      And this is a next step

      Examples:
        | case               | changed                                                     | mode         |
        | a timetable to fit | what the partners share is information                      | coordinating |
        | a shared store     | what the partners share is people, space, equipment or data | cooperating  |

    Scenario Outline: Lending that works, and <when>
      Given the case "a shared store"
      And these answers
        | the partners are already doing this together                           |
        | because of another partner, someone has changed dates, order or routes |
        | what the partners share is people, space, equipment or data            |
      And <date>
      Then this rule <applies>
      And in practice it is cooperating
      And the advice is cooperating

      Examples:
        | when                       | date                                                                                   | applies        |
        | winter is coming           | if this is not done within weeks or a few months, people are hurt or the law is broken | applies        |
        | there is no food on Friday | if this is not done within days, people are hurt or the law is broken                  | does not apply |

    Scenario: Two who send each other the news, as they should
      Given the case "side by side"
      And these answers
        | the partners are already doing this together                        |
        | nobody has changed or begun anything because of another partner yet |
        | what the partners share is information                              |
      Then this rule does not apply
      And in practice it is coexisting
      And this is not a next step

    Scenario Outline: A programme, but <but>
      Given the case "a joint programme that runs"
      And <but>
      Then this rule does not apply
      And this is not a next step

      Examples:
        | but                                                                    |
        | because of another partner, someone has changed dates, order or routes |
        | it is known what has to be done, and it needs doing well               |

  Rule: closer-than-is-allowed - Closer than what stands in the way allows

    Background:
      Given the case "a joint programme that runs"
      And by law one body alone has the last word on the main decision, and can't hand it over

    Scenario: They decide together what only one may decide
      Then this rule applies
      And in practice it is collaborating
      And the advice is cooperating
      And this is a next step

    Scenario Outline: They decide together what only one may decide, but <but>
      Given <but>
      Then this rule does not apply
      And this is not a next step

      Examples:
        | but                                                                    |
        | because of another partner, someone has changed dates, order or routes |
        | it is known what has to be done, and it needs doing well               |

  # -- who ------------------------------------------------------------------------------------------------------------

  Rule: let-the-smaller-group-work - Let the smaller group work closely

    Background:
      Given the case "a problem nobody has cracked"
      And these answers about the partner "The hostel"
        | this partner brings something we can't do without                   |
        | this partner is keen to be part of it                               |
        | this partner has the time and money to take part properly           |
        | this partner has no independent job that working closely would stop |
      And these answers about the partner "The clinic"
        | this partner brings something we can't do without                   |
        | this partner is willing to be part of it                            |
        | this partner has the time and money to take part properly           |
        | this partner has no independent job that working closely would stop |
      And these answers about the partner "The rowing club"
        | this partner brings something useful                                |
        | this partner is willing to be part of it                            |
        | this partner has the time and money to take part properly           |
        | this partner has no independent job that working closely would stop |

    Scenario Outline: A hostel, a clinic and a club with a hall, and <also>
      Given <also>
      Then this rule applies
      And the partner "The clinic" is in the core
      And the partner "The rowing club" is cooperating
      And this is a next step

      Examples:
        | also                                                                                   |
        | nobody knows what has to be done, so it has to be learnt by trying                     |
        | it is known what has to be done, and it needs doing well                               |
        | if this is not done within weeks or a few months, people are hurt or the law is broken |
        | if this is not done within days, people are hurt or the law is broken                  |

    Scenario: The club has the only hall
      Given the partner "The rowing club": this partner brings something we can't do without
      Then this rule does not apply
      And this is not a next step

    Scenario: The clinic is a help and no more
      Given the partner "The clinic": this partner brings something useful
      Then this rule does not apply
      And this is not a next step

    Scenario: A hostel, a clinic and a club, and tonight one lead tells each where to go
      Given if this is not done within hours, people are hurt or the law is broken
      Then this rule does not apply
      And the advice is cooperating
      And this is not a next step

    Scenario: A hostel, a clinic and a club, and dates are all it needs
      Given it is known what has to be done, and it needs doing well
      And each partner can do its part with what it has
      Then this rule does not apply
      And the advice is coordinating

  Rule: between-the-two-of-you - Between the two of you

    Background:
      Given the case "a problem nobody has cracked"
      And these answers about the partner "The hostel"
        | this partner brings something we can't do without                   |
        | this partner is keen to be part of it                               |
        | this partner has the time and money to take part properly           |
        | this partner has no independent job that working closely would stop |
      And these answers about the partner "The clinic"
        | this partner brings something useful                                |
        | this partner is willing to be part of it                            |
        | this partner has the time and money to take part properly           |
        | this partner has no independent job that working closely would stop |
      And these answers about the partner "The rowing club"
        | this partner brings something useful                                |
        | this partner is willing to be part of it                            |
        | this partner has the time and money to take part properly           |
        | this partner has no independent job that working closely would stop |

    Scenario Outline: A hostel, and two who lend a hand, and <also>
      Given <also>
      Then this rule applies
      And the partner "The hostel" is in the core
      And this is a next step

      Examples:
        | also                                                                                   |
        | nobody knows what has to be done, so it has to be learnt by trying                     |
        | it is known what has to be done, and it needs doing well                               |
        | if this is not done within weeks or a few months, people are hurt or the law is broken |
        | if this is not done within days, people are hurt or the law is broken                  |

    Scenario: A hostel and a clinic, and one who lends a hand
      Given the partner "The clinic": this partner brings something we can't do without
      Then this rule does not apply
      And this is not a next step

    Scenario: Three who lend a hand
      Given the partner "The hostel": this partner brings something useful
      Then this rule does not apply
      And this is not a next step

    Scenario: A hostel, and two who lend a hand tonight, to whoever needs one most
      Given if this is not done within hours, people are hurt or the law is broken
      Then this rule does not apply
      And the advice is cooperating
      And this is not a next step

    Scenario: A hostel, and two who lend a hand, and dates are all it needs
      Given it is known what has to be done, and it needs doing well
      And each partner can do its part with what it has
      Then this rule does not apply
      And the advice is coordinating

  Rule: ask-for-the-little-help - Ask for the little help you need

    Background:
      Given the case "one team's own job"
      And one organisation could do nearly all of it with a little help

    Scenario: The museum needs a ladder for an afternoon
      Then this rule applies
      And the advice is acting alone
      And this is a next step

    Scenario: The museum needs a ladder, and two painters ring about the same wall
      Given going ahead alone would mean some doubling up
      Then this rule does not apply
      And the advice is coexisting
      And this is not a next step

    Scenario Outline: The museum has a ladder, or <words>
      Given one organisation's reach: Yes, one of us could do all of it / <words>
      Then this rule does not apply
      And this is not a next step

      Examples:
        | words                                  |
        | Each could, for its own people or area |
        | One could do a useful part only        |

  Rule: different-work-different-ways - Different work, different ways

    Background:
      Given the case "a timetable to fit"

    Scenario: One network with a timetable and a store
      Given another piece of work like the case "a shared store"
      Then this rule applies
      And this is a next step

    Scenario: One network with two timetables
      Given another piece of work like the case "a timetable to fit"
      Then this rule does not apply
      And this is not a next step

    Scenario: One network with a timetable and nothing else
      Given no law gives one body alone the last word on the main decision
      Then this rule does not apply
      And this is not a next step

  # -- finding out ----------------------------------------------------------------------------------------------------

  Rule: explore-first - Explore first, small and together

    Scenario Outline: Nobody knows why the shop windows break, and there is <case>
      Given the case "<case>"
      And <problem>
      And <date>
      Then this rule applies
      And this is a next step

      Examples:
        | case               | problem                                                                                           | date                                                                                   |
        | a timetable to fit | nobody knows what has to be done, so it has to be learnt by trying                                | no date in the next few months would hurt people or break the law if it were missed    |
        | a shared store     | nobody knows what has to be done, so it has to be learnt by trying                                | no date in the next few months would hurt people or break the law if it were missed    |
        | a timetable to fit | nobody knows what has to be done, and on top of that people disagree about the problem or the aim | no date in the next few months would hurt people or break the law if it were missed    |
        | a timetable to fit | nobody knows what has to be done, so it has to be learnt by trying                                | if this is not done within weeks or a few months, people are hurt or the law is broken |

    Scenario Outline: Nobody knows, and dates and lending are not what it takes, as in <case>
      Given the case "<case>"
      And nobody knows what has to be done, so it has to be learnt by trying
      Then this rule does not apply
      And this is not a next step

      Examples:
        | case                         |
        | side by side                 |
        | a problem nobody has cracked |

    Scenario Outline: The shop windows, but <but>
      Given the case "a timetable to fit"
      And nobody knows what has to be done, so it has to be learnt by trying
      And <but>
      Then this rule does not apply
      And this is not a next step

      Examples:
        | but                                                                                        |
        | what has to be done may be known, but people disagree about what the problem or the aim is |
        | if this is not done within days, people are hurt or the law is broken                      |

  Rule: agree-what-the-problem-is - Agree what the problem is

    Scenario Outline: Traders want the square for parking, and the school wants it for play, with <case>
      Given the case "<case>"
      And what has to be done may be known, but people disagree about what the problem or the aim is
      Then this rule applies
      And this is a next step

      Examples:
        | case                         |
        | a timetable to fit           |
        | a shared store               |
        | a problem nobody has cracked |

    Scenario: Traders and the school disagree, and nobody knows what would help either
      Given the case "a timetable to fit"
      And nobody knows what has to be done, and on top of that people disagree about the problem or the aim
      Then this rule applies
      And this is a next step

    Scenario Outline: Traders and the school disagree, and the wall will fall within <time>
      Given the case "a timetable to fit"
      And what has to be done may be known, but people disagree about what the problem or the aim is
      And if this is not done within <time>, people are hurt or the law is broken
      Then this rule <applies>

      Examples:
        | time                  | applies        |
        | weeks or a few months | applies        |
        | days                  | applies        |
        | hours                 | does not apply |

    Scenario: Traders and the school disagree, and each has a square of its own
      Given the case "side by side"
      And what has to be done may be known, but people disagree about what the problem or the aim is
      Then this rule does not apply
      And this is not a next step

    Scenario Outline: Traders and the school share a square, but <but>
      Given the case "a timetable to fit"
      And <but>
      Then this rule does not apply
      And this is not a next step

      Examples:
        | but                                                                |
        | specialists can work out what has to be done                       |
        | nobody knows what has to be done, so it has to be learnt by trying |

  Rule: make-room-to-explore - Make room to explore

    Background:
      Given the case "a joint programme that runs"
      And the meetings are mostly for hearing updates

    Scenario Outline: Nine reports on a question that nobody understands, and <also>
      Given <also>
      Then this rule applies
      And this is a next step

      Examples:
        | also                                                                                   |
        | the meetings are mostly for hearing updates                                            |
        | the meetings are mostly for approving what was already decided                         |
        | the meetings are a mixture of reports and real work                                    |
        | if this is not done within weeks or a few months, people are hurt or the law is broken |
        | the partners meet or talk about this, but the work has not begun                       |

    Scenario Outline: Nine reports, but <but>
      Given <but>
      Then this rule does not apply
      And this is not a next step

      Examples:
        | but                                                                       |
        | the partners hardly meet at all                                           |
        | the meetings are mostly for working through hard things together          |
        | it is known what has to be done, and it needs doing well                  |
        | if this is not done within days, people are hurt or the law is broken     |
        | the partners are not doing this together, and do not meet about it        |

  # -- what it takes --------------------------------------------------------------------------------------------------

  Rule: name-the-losses - Name the losses

    Background:
      Given the case "a problem nobody has cracked"

    Scenario Outline: Someone hands over a budget, or a Tuesday: <answer>
      Given <answer>
      Then this rule applies
      And this is a next step

      Examples:
        | answer                                                                          |
        | the partner that must change most has said something real that it would give up |
        | the partner that must change most will change small things                      |

    Scenario Outline: Nothing to list yet: <but>
      Given <but>
      Then this rule does not apply
      And this is not a next step

      Examples:
        | but                                                                                                 |
        | what the partner that must change most would give up has not been talked about, or not answered yet |
        | there is nothing much that anyone would have to give up                                             |

    Scenario: Someone hands over a budget, for a job that is known
      Given the partner that must change most has said something real that it would give up
      And it is known what has to be done, and it needs doing well
      Then this rule does not apply
      And the advice is cooperating
      And this is not a next step

  Rule: only-small-things-so-far - Ask for more than small things

    Background:
      Given the case "a problem nobody has cracked"
      And the partner that must change most will change small things

    Scenario: Another form, another day for the clinic
      Then this rule applies
      And this is a next step

    Scenario Outline: Another form, but <but>
      Given <but>
      Then this rule does not apply
      And this is not a next step

      Examples:
        | but                                                                                                 |
        | what the partner that must change most would give up has not been talked about, or not answered yet |
        | the partner that must change most has said something real that it would give up                     |
        | it is known what has to be done, and it needs doing well                                            |

  Rule: invest-in-skills - Invest in skills first

    Background:
      Given the case "a problem nobody has cracked"
      And the joint part has to be run on top of other work

    Scenario Outline: A manager does it on Friday afternoons, and <also>
      Given <also>
      Then this rule applies
      And this is a next step

      Examples:
        | also                                                                                   |
        | no law gives one body alone the last word on the main decision                         |
        | by law one body leads on the main decision, but may share or delegate parts of it      |
        | nobody has time to run the joint part, and nobody can find any                         |
        | if this is not done within weeks or a few months, people are hurt or the law is broken |

    Scenario Outline: A manager on Fridays, but <but>
      Given <but>
      Then this rule does not apply
      And this is not a next step

      Examples:
        | but                                                                                  |
        | a named person has time to run the joint part                                        |
        | it is known what has to be done, and it needs doing well                             |
        | if this is not done within days, people are hurt or the law is broken                |
        | by law one body alone has the last word on the main decision, and can't hand it over |

  Rule: say-what-is-pushed-out - Say what would be left undone

    Background:
      Given the case "a problem nobody has cracked"
      And it is known what has to be done, and it needs doing well
      And joining up would push out more useful work

    Scenario Outline: The only two nurses who could go are running the clinic, and <also>
      Given <also>
      Then this rule applies
      And this is a next step

      Examples:
        | also                                                                                   |
        | it is known what has to be done, and it needs doing well                               |
        | nobody knows what has to be done, so it has to be learnt by trying                     |
        | if this is not done within weeks or a few months, people are hurt or the law is broken |
        | if this is not done within days, people are hurt or the law is broken                  |

    Scenario Outline: The two nurses, but <but>
      Given <but>
      Then this rule does not apply
      And this is not a next step

      Examples:
        | but                                                                    |
        | joining up would cost posts, budgets or new systems                    |
        | if this is not done within hours, people are hurt or the law is broken |

    Scenario: The two nurses would have to go for dates alone
      Given each partner can do its part with what it has
      Then this rule does not apply
      And the work calls for coordinating

    Scenario: A clear gain, and nobody knows yet whether the two nurses could be spared
      Given doing this together would leave people clearly better off, and we can say how
      And what joining up would cost: Posts, budgets or new systems / It would push out more useful work
      Then this rule does not apply
      And the work calls for coordinating or cooperating

  Rule: pulled-both-ways - Sort the rules that pull both ways

    Background:
      Given the case "a problem nobody has cracked"
      And it is known what has to be done, and it needs doing well
      And targets, contracts or money pull the partners both ways at once

    Scenario Outline: They share one target and bid against each other every spring, and <also>
      Given <also>
      Then this rule applies
      And this is a next step

      Examples:
        | also                                                                                   |
        | it is known what has to be done, and it needs doing well                               |
        | nobody knows what has to be done, so it has to be learnt by trying                     |
        | if this is not done within weeks or a few months, people are hurt or the law is broken |
        | if this is not done within days, people are hurt or the law is broken                  |

    Scenario Outline: They share one target, but <but>
      Given <but>
      Then this rule does not apply
      And this is not a next step

      Examples:
        | but                                                                                |
        | targets, contracts or money pull the partners apart in something that matters here |
        | neither targets nor contracts nor money make the partners pull apart or together   |
        | if this is not done within hours, people are hurt or the law is broken             |

    Scenario: They bid against each other every spring, and dates are all it needs
      Given each partner can do its part with what it has
      Then this rule does not apply
      And the work calls for coordinating

  Rule: mend-what-the-rest-hangs-on - Mend first what the rest hangs on

    Scenario Outline: Six things to mend in the borough, and <date>
      Given the case "a partnership in name"
      And the partners keep small promises to each other
      And the leaders back this with decisions, such as time, money or leave to commit
      And <date>
      Then this rule applies
      And the advice is cooperating
      And this is a next step

      Examples:
        | date                                                                                   |
        | no date in the next few months would hurt people or break the law if it were missed    |
        | if this is not done within weeks or a few months, people are hurt or the law is broken |
        | if this is not done within days, people are hurt or the law is broken                  |

    Scenario: Six things to mend in the borough, and tonight is no time for any of them
      Given the case "a partnership in name"
      And the partners keep small promises to each other
      And the leaders back this with decisions, such as time, money or leave to commit
      And if this is not done within hours, people are hurt or the law is broken
      Then this rule does not apply
      And the advice is cooperating
      And this is not a next step

    Scenario: Seven things to mend in the borough
      Given the case "a partnership in name"
      And the partners keep small promises to each other
      Then this rule does not apply
      And the advice is coordinating
      And this is not a next step

    Scenario: One thing to mend, and a law that gives one body the last word
      Given the case "a problem nobody has cracked"
      And the joint part has to be run on top of other work
      And by law one body alone has the last word on the main decision, and can't hand it over
      Then this rule does not apply
      And the advice is cooperating
      And this is not a next step

    Scenario: Seven things to mend, and the partners do not agree on what they already share
      Given the case "a joint programme that runs"
      And these answers
        | The partners hardly know each other, or are polite and wary                                         |
        | The leaders back this in words only                                                                 |
        | The joint part has to be run on top of other work                                                   |
        | What the partner that must change most would give up has not been talked about, or not answered yet |
        | Targets, contracts or money pull the partners apart in something that matters here                  |
        | Someone chairs the meetings, and that is all that holds it together                                 |
        | Personal or protected information must pass, and a lawful way is possible but not set up            |
      And what is shared: Information / Money, and the losses too
      Then this rule does not apply
      And the advice is coordinating or collaborating
      And this is not a next step

  Rule: little-can-be-built-now - Little can be built now

    Scenario Outline: Seven things to mend at once, for <work>
      Given the case "a partnership in name"
      And the partners keep small promises to each other
      And <answer>
      Then this rule applies
      And the work calls for <mode>
      And the advice is coordinating
      And this is a next step

      Examples:
        | work              | answer                                                             | mode          |
        | something unknown | nobody knows what has to be done, so it has to be learnt by trying | collaborating |
        | something known   | it is known what has to be done, and it needs doing well           | cooperating   |

    Scenario Outline: Seven things to mend, and the heating of the tower block fails within <time>
      Given the case "a partnership in name"
      And the partners keep small promises to each other
      And if this is not done within <time>, people are hurt or the law is broken
      Then this rule <applies>
      And the advice is coordinating

      Examples:
        | time                  | applies        |
        | weeks or a few months | applies        |
        | days                  | applies        |
        | hours                 | does not apply |

    Scenario: Six things to mend, so people can at least lend each other something
      Given the case "a partnership in name"
      And the partners keep small promises to each other
      And the leaders back this with decisions, such as time, money or leave to commit
      Then this rule does not apply
      And the advice is cooperating
      And this is not a next step

    Scenario: One thing to mend, and a leader who is against it
      Given the case "a problem nobody has cracked"
      And the joint part has to be run on top of other work
      And a leader we need is openly or quietly against doing this jointly
      Then this rule does not apply
      And the advice is coordinating
      And this is not a next step

    Scenario: Five things to mend, and nobody knows yet whether the parts depend on each other
      Given the case "side by side"
      And these answers
        | Nobody could get this result alone                                                                  |
        | Nobody knows what has to be done, so it has to be learnt by trying                                  |
        | The partners hardly know each other, or are polite and wary                                         |
        | The leaders back this in words only                                                                 |
        | The joint part has to be run on top of other work                                                   |
        | What the partner that must change most would give up has not been talked about, or not answered yet |
        | Targets, contracts or money pull the partners apart in something that matters here                  |
      And dependence between partners: Hardly at all, because each part stands by itself or the parts add up / We keep having to adjust to each other
      Then this rule does not apply
      And the advice is coexisting or cooperating
      And this is not a next step

  Rule: meet-the-duty-lightly - Meet the duty in its lightest form

    Scenario: Two districts that could leave each other alone must line up their plans
      Given the case "side by side"
      And the partners are required to share information or line up their plans
      Then this rule applies
      And the duty asks for more than the work needs
      And this is a next step

    Scenario: Two districts whose buses meet must line up their plans
      Given the case "a timetable to fit"
      And the partners are required to share information or line up their plans
      Then this rule does not apply
      And the duty asks for no more than the work needs
      And this is not a next step

  Rule: duty-out-of-reach - Tell whoever set the duty

    Background:
      Given the case "a joint programme that runs"
      And it is known what has to be done, and it needs doing well
      And the partners are required to have a joint plan, decision or fund
      And a leader we need is openly or quietly against doing this jointly
      And what the partners share is information

    Scenario: One fund is required, and one chief executive will not have it
      Then this rule applies
      And in practice it is coordinating
      And the advice is coordinating
      And this is a next step

    Scenario: One fund is required, and so far they only write to each other
      Given nobody has changed or begun anything because of another partner yet
      Then this rule applies
      And in practice it is coexisting
      And this is a next step

    Scenario: One fund is required, and so far the council does it all
      Given these answers
        | nobody has changed or begun anything because of another partner yet                     |
        | the partners share nothing                                                              |
        | in the last decision that cost somebody something, one decided and the others commented |
      Then this rule applies
      And in practice it is acting alone
      And this is a next step

    Scenario: One fund is required, and they have only met so far
      Given the partners meet or talk about this, but the work has not begun
      Then this rule applies
      And nothing is known of the practice
      And this is a next step

    Scenario Outline: One fund is required, but <but>
      Given <but>
      Then this rule does not apply
      And this is not a next step

      Examples:
        | but                                                                          |
        | what the partners share is people, space, equipment or data                  |
        | the leaders back this with decisions, such as time, money or leave to commit |
        | each partner can do its part with what it has                                |

  # -- name and practice ----------------------------------------------------------------------------------------------

  Rule: one-step-first - Take the next step first

    Background:
      Given the case "a joint programme that runs"
      And what the partners share is information

    Scenario: One team is wanted, and so far there is a shared calendar
      Then this rule applies
      And in practice it is coordinating
      And the advice is collaborating
      And this is a next step

    Scenario: One team is wanted, and so far there is a bulletin
      Given nobody has changed or begun anything because of another partner yet
      Then this rule applies
      And in practice it is coexisting
      And this is a next step

    Scenario Outline: They must act together within <time>, and so far there is a bulletin
      Given nobody has changed or begun anything because of another partner yet
      And if this is not done within <time>, people are hurt or the law is broken
      Then this rule <applies>
      And in practice it is coexisting

      Examples:
        | time                  | applies        |
        | weeks or a few months | applies        |
        | days                  | applies        |
        | hours                 | does not apply |

    Scenario: One team is wanted, and so far they lend each other people
      Given what the partners share is people, space, equipment or data
      And because of another partner, someone has changed dates, order or routes
      Then this rule does not apply
      And in practice it is cooperating
      And this is not a next step

    Scenario: One team is wanted, and nothing has begun
      Given the partners meet or talk about this, but the work has not begun
      Then this rule does not apply
      And this is not a next step

  Rule: change-the-name - Change the name

    Background:
      Given the case "a joint programme that runs"
      And it is known what has to be done, and it needs doing well
      And because of another partner, someone has changed dates, order or routes
      And people call it collaborating

    Scenario: They lend each other people, as they should, and call it more
      Then this rule applies
      And in practice it is cooperating
      And the work calls for cooperating
      And this is a next step

    Scenario Outline: They lend each other people, but <but>
      Given <but>
      Then this rule does not apply
      And this is not a next step

      Examples:
        | but                                                              |
        | people call it cooperating                                       |
        | nobody has given it a name                                       |
        | what the partners share is information                           |
        | each partner can do its part with what it has                    |
        | a leader we need is openly or quietly against doing this jointly |

  Rule: change-practice-or-name - Change what you do, or the name

    Scenario Outline: The name says one team, the work needs one, and <shared>
      Given the case "a joint programme that runs"
      And because of another partner, someone has changed dates, order or routes
      And <shared>
      Then this rule applies
      And in practice it is <practice>
      And the work calls for collaborating
      And this is a next step

      Examples:
        | shared                                                      | practice     |
        | what the partners share is people, space, equipment or data | cooperating  |
        | what the partners share is information                      | coordinating |

    Scenario Outline: The name says one team, but <but>
      Given the case "a joint programme that runs"
      And because of another partner, someone has changed dates, order or routes
      And <but>
      Then this rule does not apply
      And this is not a next step

      Examples:
        | but                                                              |
        | it is known what has to be done, and it needs doing well         |
        | people call it cooperating                                       |
        | nobody has given it a name                                       |
        | a leader we need is openly or quietly against doing this jointly |

    Scenario: The name says lending, the work needs one team, and so far there is a shared calendar
      Given the case "a joint programme that runs"
      And because of another partner, someone has changed dates, order or routes
      And what the partners share is information
      And people call it cooperating
      Then this rule applies
      And in practice it is coordinating
      And the work calls for collaborating
      And this is a next step

    Scenario: The name says one team, lending is all it needs, and so far there is a shared calendar
      Given the case "a joint programme that runs"
      And because of another partner, someone has changed dates, order or routes
      And what the partners share is information
      And it is known what has to be done, and it needs doing well
      Then this rule does not apply
      And in practice it is coordinating
      And the work calls for cooperating
      And this is not a next step

    Scenario: The food banks call it their own work, and nobody knows whether they have begun
      Given the case "a shared store"
      And people call it one organisation's own work
      And whether it is running is not asked
      And the newest or least powerful people say little
      Then this rule does not apply
      And the work calls for cooperating

    Scenario: The name says one team, and nobody knows whether the museum has begun on its roof
      Given the case "one team's own job"
      And people call it collaborating
      And whether it is running is not asked
      And the newest or least powerful people say little
      Then this rule does not apply
      And the work calls for acting alone

  Rule: a-plainer-name-for-now - A plainer name for now

    Background:
      Given the case "a joint programme that runs"
      And because of another partner, someone has changed dates, order or routes
      And people call it collaborating
      And a leader we need is openly or quietly against doing this jointly

    Scenario: The name says one team, and one chief executive will not have it
      Then this rule applies
      And in practice it is cooperating
      And the advice is coordinating
      And this is a next step

    Scenario Outline: One chief executive and a name, but <but>
      Given <but>
      Then this rule does not apply
      And this is not a next step

      Examples:
        | but                                                                          |
        | people call it cooperating                                                   |
        | nobody has given it a name                                                   |
        | the leaders back this with decisions, such as time, money or leave to commit |

  Rule: do-what-is-needed-and-name-it - Do what is needed, and call it that

    Background:
      Given the case "a shared store"
      And these answers
        | the partners are already doing this together                                               |
        | because of another partner, someone has changed dates, order or routes                     |
        | the partners share nothing                                                                 |
        | in the last decision that cost somebody something, one decided and the others commented    |
      And people call it collaborating

    Scenario: They were to share a store, call it collaborating, and only moved their delivery days
      Then this rule applies
      And in practice it is coordinating
      And the work calls for cooperating
      And this is a next step

    Scenario: They were to share a store, call it collaborating, and only tell each other the news
      Given in the last decision that cost somebody something, each partner decided alone
      And if it went wrong, each partner would be called in for its own part
      Then this rule applies
      And in practice it is coexisting
      And this is a next step

    Scenario: They share the store already, and call it collaborating
      Given what the partners share is people, space, equipment or data
      Then this rule does not apply
      And in practice it is cooperating
      And this is not a next step

    Scenario: They only moved their delivery days, and call it cooperating, which it should be
      Given people call it cooperating
      Then this rule does not apply
      And this is not a next step

    Scenario Outline: They are to share a store, and <but>
      Given <but>
      Then this rule does not apply
      And the work calls for cooperating
      And this is not a next step

      Examples:
        | but                                                              |
        | nobody has given it a name                                       |
        | the partners meet or talk about this, but the work has not begun |

    Scenario: They only moved their delivery days, and one chief executive will have no more
      Given a leader we need is openly or quietly against doing this jointly
      Then this rule does not apply
      And the advice is coordinating
      And this is not a next step

  Rule: free-some-time - Free some time

    Scenario Outline: The museum could mend its roof alone, and <shared>, and <who>
      Given the case "one team's own job"
      And these answers
        | the partners are already doing this together                                  |
        | because of another partner, someone has changed dates, order or routes        |
        | in the last decision that cost somebody something, each partner decided alone |
      And <shared>
      And <who>
      Then this rule applies
      And in practice it is <practice>
      And this is a next step

      Examples:
        | shared                                                      | who                                                                | practice     |
        | what the partners share is information                      | if it went wrong, each partner would be called in for its own part | coexisting   |
        | what the partners share is information                      | if it went wrong, a named lead would be called in                  | coordinating |
        | what the partners share is people, space, equipment or data | if it went wrong, a named lead would be called in                  | cooperating  |

    Scenario: Two who send each other the news, which is all it takes
      Given the case "side by side"
      And these answers
        | the partners are already doing this together                        |
        | nobody has changed or begun anything because of another partner yet |
        | what the partners share is information                              |
      Then this rule does not apply
      And in practice it is coexisting
      And this is not a next step

    Scenario: A known job, decided and answered for by all
      Given the case "a joint programme that runs"
      And it is known what has to be done, and it needs doing well
      Then this rule does not apply
      And in practice it is collaborating
      And this is not a next step

  Rule: collaborating-by-choice - More than the work needs, by choice

    Background:
      Given the case "a joint programme that runs"

    Scenario: They like to decide together, although everyone knows what to do
      Given it is known what has to be done, and it needs doing well
      Then this rule applies
      And in practice it is collaborating
      And the work calls for cooperating
      And this is a next step

    Scenario: They decide together, because nobody knows what to do
      Given nobody knows what has to be done, so it has to be learnt by trying
      Then this rule does not apply
      And this is not a next step

    Scenario: They lend each other people for a known job that needs dates and nothing more
      Given these answers
        | it is known what has to be done, and it needs doing well               |
        | each partner can do its part with what it has                          |
        | because of another partner, someone has changed dates, order or routes |
      Then this rule does not apply
      And in practice it is cooperating
      And this is not a next step
