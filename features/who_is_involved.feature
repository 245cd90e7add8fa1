Feature: How closely each partner can be involved
  Partners are looked at one by one. What holds for one of them says nothing about the others, or about the work.

  Rule: independence-comes-first - Independence comes first

    Scenario: The inspector of the service
      Given about the partner "The inspector": would working closely stop this partner doing a job that must stay independent? Yes, it would
      Then this rule applies
      And the partner "The inspector" can go as far as coexisting

    Scenario: A rights charity that may disagree in public
      Given about the partner "The rights charity": would working closely stop this partner doing a job that must stay independent? It could, but written safeguards would deal with it
      Then this rule does not apply
      And the partner "The rights charity" can go as far as cooperating

  Rule: a-written-line - A written line it will not cross

    Scenario: A rights charity with a written right to disagree
      Given about the partner "The rights charity": would working closely stop this partner doing a job that must stay independent? It could, but written safeguards would deal with it
      Then this rule applies
      And the partner "The rights charity" can go as far as cooperating

    Scenario: A school in a local play scheme
      Given about the partner "The school": would working closely stop this partner doing a job that must stay independent? No, it would not
      Then this rule does not apply
      And the partner "The school" can go as far as collaborating

    Scenario: Nobody has asked the partner yet
      Given about the partner "The school": would working closely stop this partner doing a job that must stay independent? We don't know
      Then this rule does not apply for certain
      And the partner "The school" can go as far as coexisting, cooperating or collaborating
