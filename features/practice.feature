Feature: What work that is running is really like
  The name on the door says little. What has changed, what is shared, how it is decided, who answers for it and whose
  voice counts say what the work really is. Each rule has a small story, and then the same story with one thing
  otherwise.

  Rule: decided-somewhere - Somebody decides for the whole

    Background:
      Given the partners are already doing this together
      And if it went wrong, each partner would be called in for its own part
      And because of another partner, someone has changed dates, order or routes
      And what the partners share is information

    Scenario Outline: The harbour festival moves its date, and <how>
      Given <how>
      Then this rule applies
      And in practice it is coordinating

      Examples:
        | how                                                                                            |
        | in the last decision that cost somebody something, one decided and the others commented        |
        | the last decision that cost somebody something was made together, but it did not bind anyone   |
        | the last decision that cost somebody something was made together, and the partners stuck to it |

    Scenario: Each crew moved its own date and told the others afterwards
      Given in the last decision that cost somebody something, each partner decided alone
      Then this rule does not apply
      And in practice it is coexisting

    Scenario Outline: The festival is only an idea, and <stage>
      Given the last decision that cost somebody something was made together, and the partners stuck to it
      And <stage>
      Then this rule does not apply
      And nothing is known of the practice

      Examples:
        | stage                                                              |
        | the partners meet or talk about this, but the work has not begun   |
        | the partners are not doing this together, and do not meet about it |

  Rule: somebody-answers - Somebody answers for the whole

    Background:
      Given the partners are already doing this together
      And in the last decision that cost somebody something, each partner decided alone
      And because of another partner, someone has changed dates, order or routes
      And what the partners share is information

    Scenario Outline: A rota of night buses, and <who>
      Given <who>
      Then this rule applies
      And in practice it is coordinating

      Examples:
        | who                                                                               |
        | if it went wrong, a named lead would be called in                                 |
        | if it went wrong, all partners would be called in together, and they have said so |

    Scenario Outline: A rota of night buses that nobody answers for as a whole, because <who>
      Given <who>
      Then this rule does not apply
      And in practice it is coexisting

      Examples:
        | who                                                                |
        | if it went wrong, each partner would be called in for its own part |
        | if it went wrong, it is not clear who would be called in           |

    Scenario Outline: A lead for night buses that do not run, as <stage>
      Given if it went wrong, a named lead would be called in
      And <stage>
      Then this rule does not apply

      Examples:
        | stage                                                              |
        | the partners meet or talk about this, but the work has not begun   |
        | the partners are not doing this together, and do not meet about it |

  Rule: one-does-it - One organisation's own work

    Background:
      Given the partners are already doing this together
      And nobody has changed or begun anything because of another partner yet
      And the partners share nothing
      And in the last decision that cost somebody something, one decided and the others commented
      And if it went wrong, a named lead would be called in

    Scenario: The museum mends its roof, and its neighbours look on
      Then this rule applies
      And in practice it is acting alone

    Scenario Outline: The museum and its roof, but <but>
      Given <but>
      Then this rule does not apply
      And in practice it is <practice>

      Examples:
        | but                                                                                          | practice     |
        | because of another partner, someone has changed dates, order or routes                       | coordinating |
        | what the partners share is information                                                       | coexisting   |
        | in the last decision that cost somebody something, each partner decided alone                | coexisting   |
        | the last decision that cost somebody something was made together, but it did not bind anyone | coexisting   |

    Scenario: The roof is still being talked about
      Given the partners meet or talk about this, but the work has not begun
      Then this rule does not apply
      And nothing is known of the practice

  Rule: nothing-but-news - Nothing but news is shared

    Background:
      Given the partners are already doing this together
      And nobody has changed or begun anything because of another partner yet
      And what the partners share is information
      And in the last decision that cost somebody something, one decided and the others commented
      And if it went wrong, a named lead would be called in

    Scenario: A monthly bulletin, and each does what it did before
      Then this rule applies
      And in practice it is coexisting

    Scenario Outline: A monthly bulletin, but <but>
      Given <but>
      Then this rule does not apply
      And in practice it is <practice>

      Examples:
        | but                                                                    | practice     |
        | because of another partner, someone has changed dates, order or routes | coordinating |
        | the partners share nothing                                             | acting alone |
        | what the partners share is people, space, equipment or data            | cooperating  |

    Scenario: A bulletin about work that has not begun
      Given the partners meet or talk about this, but the work has not begun
      Then this rule does not apply
      And nothing is known of the practice

  Rule: nothing-at-all - Nothing is shared, and nothing has changed

    Background:
      Given the partners are already doing this together
      And nobody has changed or begun anything because of another partner yet
      And the partners share nothing
      And the last decision that cost somebody something was made together, but it did not bind anyone
      And if it went wrong, each partner would be called in for its own part

    Scenario Outline: A signed charter and nothing else, and <how>
      Given <how>
      Then this rule applies
      And in practice it is coexisting

      Examples:
        | how                                                                                            |
        | in the last decision that cost somebody something, each partner decided alone                  |
        | the last decision that cost somebody something was made together, but it did not bind anyone   |
        | the last decision that cost somebody something was made together, and the partners stuck to it |

    Scenario Outline: A signed charter, but <but>
      Given <but>
      Then this rule does not apply
      And in practice it is <practice>

      Examples:
        | but                                                                                     | practice     |
        | because of another partner, someone has changed dates, order or routes                  | coordinating |
        | what the partners share is information                                                  | coexisting   |
        | in the last decision that cost somebody something, one decided and the others commented | acting alone |

    Scenario: A charter for work that has not begun
      Given the partners meet or talk about this, but the work has not begun
      Then this rule does not apply
      And nothing is known of the practice

  Rule: a-roof-alone - Something is shared, and nothing is done with it together

    Background:
      Given the partners are already doing this together
      And nobody has changed or begun anything because of another partner yet
      And what the partners share is people, space, equipment or data
      And in the last decision that cost somebody something, each partner decided alone
      And if it went wrong, each partner would be called in for its own part

    Scenario Outline: One address on two letterheads, and <also>
      Given <also>
      Then this rule applies
      And in practice it is coexisting

      Examples:
        | also                                                               |
        | what the partners share is people, space, equipment or data        |
        | the partners share money, but not the losses                       |
        | the partners share money and the losses too                        |
        | if it went wrong, each partner would be called in for its own part |
        | if it went wrong, it is not clear who would be called in           |

    Scenario Outline: One address on two letterheads, but <but>
      Given <but>
      Then this rule does not apply
      And in practice it is <practice>

      Examples:
        | but                                                                                     | practice    |
        | because of another partner, someone has changed dates, order or routes                  | cooperating |
        | what the partners share is information                                                  | coexisting  |
        | in the last decision that cost somebody something, one decided and the others commented | cooperating |
        | if it went wrong, a named lead would be called in                                       | cooperating |

    Scenario: One address, for work that has not begun
      Given the partners meet or talk about this, but the work has not begun
      Then this rule does not apply
      And nothing is known of the practice

  Rule: each-adjusted-by-itself - People adjusted, each by itself

    Background:
      Given the partners are already doing this together
      And because of another partner, someone has changed dates, order or routes
      And the partners share nothing
      And in the last decision that cost somebody something, each partner decided alone
      And if it went wrong, each partner would be called in for its own part

    Scenario Outline: The choir saw the band's poster and moved its concert, and <also>
      Given <also>
      Then this rule applies
      And in practice it is coexisting

      Examples:
        | also                                                                                              |
        | because of another partner, someone has changed dates, order or routes                            |
        | because of another partner, someone has changed how a service or policy works, or begun a new one |
        | the partners share nothing                                                                        |
        | what the partners share is information                                                            |
        | if it went wrong, each partner would be called in for its own part                                |
        | if it went wrong, it is not clear who would be called in                                          |

    Scenario Outline: The choir saw the band's poster, but <but>
      Given <but>
      Then this rule does not apply
      And in practice it is <practice>

      Examples:
        | but                                                                                     | practice     |
        | nobody has changed or begun anything because of another partner yet                     | coexisting   |
        | what the partners share is people, space, equipment or data                             | cooperating  |
        | in the last decision that cost somebody something, one decided and the others commented | coordinating |
        | if it went wrong, a named lead would be called in                                       | coordinating |

    Scenario: The choir and the band are still talking
      Given the partners meet or talk about this, but the work has not begun
      Then this rule does not apply
      And nothing is known of the practice

  Rule: changed-and-held - Something changed, and it is held together

    Background:
      Given the partners are already doing this together
      And because of another partner, someone has changed dates, order or routes
      And what the partners share is information
      And in the last decision that cost somebody something, each partner decided alone
      And if it went wrong, a named lead would be called in

    Scenario Outline: The clinic opens on the day the bus runs, and <also>
      Given <also>
      Then this rule applies
      And in practice it is coordinating

      Examples:
        | also                                                                                              |
        | because of another partner, someone has changed dates, order or routes                            |
        | because of another partner, someone has changed how a service or policy works, or begun a new one |

    Scenario Outline: The clinic and the bus, but <but>
      Given <but>
      Then this rule does not apply
      And in practice it is coexisting

      Examples:
        | but                                                                 |
        | nobody has changed or begun anything because of another partner yet |
        | if it went wrong, each partner would be called in for its own part  |

  Rule: put-in-and-changed - Partners put something in, and something changed

    Background:
      Given the partners are already doing this together
      And because of another partner, someone has changed dates, order or routes
      And what the partners share is people, space, equipment or data
      And in the last decision that cost somebody something, each partner decided alone
      And if it went wrong, each partner would be called in for its own part

    Scenario Outline: A front desk staffed in turn, and <also>
      Given <also>
      Then this rule applies
      And in practice it is cooperating

      Examples:
        | also                                                                                              |
        | because of another partner, someone has changed dates, order or routes                            |
        | because of another partner, someone has changed how a service or policy works, or begun a new one |
        | what the partners share is people, space, equipment or data                                       |
        | the partners share money, but not the losses                                                      |
        | the partners share money and the losses too                                                       |

    Scenario Outline: A front desk, but <but>
      Given <but>
      Then this rule does not apply
      And in practice it is coexisting

      Examples:
        | but                                                                 |
        | nobody has changed or begun anything because of another partner yet |
        | what the partners share is information                              |

    Scenario: A front desk that is still being planned
      Given the partners meet or talk about this, but the work has not begun
      Then this rule does not apply
      And nothing is known of the practice

  Rule: put-in-and-held - Partners put something in, and it is held together

    Background:
      Given the partners are already doing this together
      And nobody has changed or begun anything because of another partner yet
      And what the partners share is people, space, equipment or data
      And in the last decision that cost somebody something, each partner decided alone
      And if it went wrong, a named lead would be called in

    Scenario Outline: One warden for the pooled vans, and <also>
      Given <also>
      Then this rule applies
      And in practice it is cooperating

      Examples:
        | also                                                        |
        | what the partners share is people, space, equipment or data |
        | the partners share money, but not the losses                |
        | the partners share money and the losses too                 |

    Scenario Outline: One warden for the vans, but <but>
      Given <but>
      Then this rule does not apply
      And in practice it is coexisting

      Examples:
        | but                                                                |
        | what the partners share is information                             |
        | if it went wrong, each partner would be called in for its own part |

  Rule: decided-and-changed-together - Decided, changed and answered for together

    Background:
      Given the partners are already doing this together
      And because of another partner, someone has changed how a service or policy works, or begun a new one
      And what the partners share is people, space, equipment or data
      And the last decision that cost somebody something was made together, and the partners stuck to it
      And if it went wrong, all partners would be called in together, and they have said so
      And things are different because of the newest or least powerful people

    Scenario Outline: Two years of work with people who sleep rough, and <also>
      Given <also>
      Then this rule applies
      And in practice it is collaborating

      Examples:
        | also                                                                         |
        | what the partners share is people, space, equipment or data                  |
        | the partners share money, but not the losses                                 |
        | the partners share money and the losses too                                  |
        | the newest or least powerful people are listened to, but nothing has changed |
        | things are different because of the newest or least powerful people          |

    Scenario Outline: Two years of work, but <but>
      Given <but>
      Then this rule does not apply
      And in practice it is <practice>

      Examples:
        | but                                                                                          | practice     |
        | because of another partner, someone has changed dates, order or routes                       | cooperating  |
        | what the partners share is information                                                       | coordinating |
        | the last decision that cost somebody something was made together, but it did not bind anyone | cooperating  |
        | if it went wrong, a named lead would be called in                                            | cooperating  |
        | the newest or least powerful people say little                                               | cooperating  |

    Scenario: Two years of talk, and the work has not begun
      Given the partners meet or talk about this, but the work has not begun
      Then this rule does not apply
      And nothing is known of the practice

  Rule: money-and-losses-shared - Decided and changed together, with money and losses shared

    Background:
      Given the partners are already doing this together
      And because of another partner, someone has changed how a service or policy works, or begun a new one
      And the partners share money and the losses too
      And the last decision that cost somebody something was made together, and the partners stuck to it
      And if it went wrong, a named lead would be called in
      And things are different because of the newest or least powerful people

    Scenario Outline: One budget, one overspend, and <also>
      Given <also>
      Then this rule applies
      And in practice it is collaborating

      Examples:
        | also                                                                         |
        | the newest or least powerful people are listened to, but nothing has changed |
        | things are different because of the newest or least powerful people          |

    Scenario Outline: One budget, but <but>
      Given <but>
      Then this rule does not apply
      And in practice it is cooperating

      Examples:
        | but                                                                                          |
        | because of another partner, someone has changed dates, order or routes                       |
        | the partners share money, but not the losses                                                 |
        | the last decision that cost somebody something was made together, but it did not bind anyone |
        | the newest or least powerful people say little                                               |

    Scenario: One budget in a plan
      Given the partners meet or talk about this, but the work has not begun
      Then this rule does not apply
      And nothing is known of the practice
