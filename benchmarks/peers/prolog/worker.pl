% A process that holds the rules and does what it is told, a line of JSON at a time; the same as worker.py beside it.
% swipl -g main peers/prolog/worker.pl -- FILE
:- use_module(library(http/json)).
:- dynamic piece/2.
:- style_check(-singleton).

main :-
    current_prolog_flag(argv, Told), last(Told, File),
    load_files(File, [silent(true)]),
    prompt(_, ''),
    listen.

listen :-
    read_line_to_string(user_input, Line),
    ( Line == end_of_file -> halt
    ; atom_json_dict(Line, Told, []), atom_string(Do, Told.do),
      doing(Do, Told, Reply),
      json_write_dict(current_output, Reply, [width(0)]), nl, flush_output,
      listen ).

doing(first, Told, _{ids: Ids}) :-
    work(Told.answers, Work), decide(Work, Ids).
doing(situations, Told, _{count: Count}) :-
    open(Told.file, read, In), json_read_dict(In, Pieces), close(In),
    retractall(piece(_, _)),
    forall(nth0(At, Pieces, Answers), (work(Answers, Work), assertz(piece(At, Work)))),
    length(Pieces, Count).
doing(answers, Told, _{count: Count}) :-
    findall(Ids, (piece(_, Work), decide(Work, Ids)), All),
    open(Told.file, write, Out), json_write_dict(Out, All, [width(0)]), close(Out),
    length(All, Count).
doing(time, Told, _{nanoseconds: Taken}) :-
    Last is Told.to - 1,
    findall(Nanoseconds, (between(Told.from, Last, At), piece(At, Work), timed(Work, Nanoseconds)), Taken).
doing(many, Told, _{seconds: Seconds}) :-
    Last is Told.to - 1,
    get_time(Start),
    forall((between(Told.from, Last, At), piece(At, Work)), decide(Work, _)),
    get_time(End),
    Seconds is End - Start.

timed(Work, Nanoseconds) :-
    get_time(Start), decide(Work, _), get_time(End),
    Nanoseconds is round((End - Start) * 1000000000).

decide(Work, Ids) :- findall(Id, fired(Id, Work), Ids).

% The answers as one term; what is not answered satisfies nothing.
work(Answers, Work) :-
    questions(Names),
    maplist([Name, Option]>>( get_dict(Name, Answers, Said) -> atom_string(Option, Said) ; Option = '' ), Names, Options),
    Work =.. [work | Options].
