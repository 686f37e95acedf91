"""Vocabulary by field: quantities that move, and things that happen, in several forms."""

from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, kw_only=True)
class Happening:
    """One event as a noun phrase and as a clause."""

    noun: str
    subject: str
    base: str
    present: str
    past: str


@dataclass(frozen=True, kw_only=True)
class Field:
    quantities: tuple[str, ...]
    happenings: tuple[Happening, ...]


QUANTITIES = {
    "fishing": "cod stocks;landing prices;the catch off the western banks;illegal netting;jobs in"
    " the harbour towns;demand for herring;by-catch;the income of small boats",
    "housing": "rents;house prices;the number of empty flats;homelessness;mortgage arrears;the"
    " supply of building land;overcrowding;evictions;first-time buying",
    "energy": "power prices;gas imports;rooftop solar;carbon emissions;grid losses;household bills;"
    "coal use;wind output;blackouts;public support for nuclear plants",
    "health": "waiting times;vaccination rates;nurse turnover;infant mortality;hospital debts;the"
    " spread of measles;trust in doctors;antibiotic resistance;child obesity",
    "war": "the morale of the troops;arms deliveries;desertion;civilian casualties;shelling;the"
    " flow of refugees;ammunition stocks;foreign aid;war weariness;pressure to negotiate",
    "schools": "school attendance;exam results;class sizes;teacher shortages;truancy;reading"
    " scores;university applications;bullying;drop-out rates",
    "economy": "inflation;unemployment;wages;consumer confidence;public debt;exports;interest"
    " rates;business investment;tax revenue;the trade deficit;poverty;growth",
    "sport": "ticket sales;injuries;the team's confidence;the pressure on the coach;attendance at"
    " home games;doping;the club's debts;youth membership",
    "farming": "wheat yields;soil erosion;bread prices;pesticide use;milk output;farm incomes;"
    "groundwater levels;the bee population;crop losses",
    "politics": "turnout;support for the coalition;party donations;distrust of parliament;street"
    " protests;the governor's popularity;corruption;polarisation",
    "transport": "traffic deaths;bus ridership;train delays;congestion;air pollution;freight costs;"
    "ferry bookings;cycling;road repairs",
    "technology": "data theft;online fraud;the spread of rumours;chip production;screen time;"
    "subscriptions;server outages;demand for engineers",
    "nature": "water levels in the lake;forest loss;the number of wolves;flood damage;fire risk;"
    "algae blooms;tourism;coral bleaching",
    "crime": "burglaries;gang violence;police overtime;prison overcrowding;gun sales;"
    "the murder rate;fear of crime;drug smuggling",
    "labour": "overtime;staff sickness;productivity;union membership;child labour;absenteeism;"
    "youth employment;the pay gap",
}

HAPPENINGS = {
    "fishing": "the ban on trawling|the ministry|ban trawling|bans trawling|banned trawling;the"
    " closure of the cannery|the cannery|close|closes|closed;the arrival of foreign fleets|foreign"
    " fleets|arrive|arrive|arrived;the collapse of the fishery|the fishery|collapse|collapses|"
    "collapsed",
    "housing": "the rent cap|the city|cap rents|caps rents|capped rents;a wave of evictions|"
    "landlords|evict tenants|evict tenants|evicted tenants;the new building code|the council|adopt"
    " the building code|adopts the building code|adopted the building code",
    "energy": "the pipeline explosion|the pipeline|explode|explodes|exploded;the fuel tax|the"
    " government|tax fuel|taxes fuel|taxed fuel;a shutdown of the reactor|the operator|shut down"
    " the reactor|shuts down the reactor|shut down the reactor;a cold winter|the winter|turn cold|"
    "turns cold|turned cold",
    "health": "a strike by nurses|nurses|go on strike|go on strike|went on strike;the new clinic|"
    "the clinic|open|opens|opened;an outbreak of cholera|cholera|break out|breaks out|broke out;"
    "the smoking ban|parliament|ban smoking|bans smoking|banned smoking",
    "war": "the loss of the bridgehead|the army|lose the bridgehead|loses the bridgehead|lost the"
    " bridgehead;the ceasefire|both sides|agree to a ceasefire|agree to a ceasefire|agreed to a"
    " ceasefire;the siege of the port|rebels|besiege the port|besiege the port|besieged the port;"
    "an attack on the dam|the enemy|attack the dam|attacks the dam|attacked the dam;the sanctions|"
    "allies|impose sanctions|impose sanctions|imposed sanctions",
    "schools": "the closure of village schools|village schools|close|close|closed;free lunches|"
    "schools|serve free lunches|serve free lunches|served free lunches;the curriculum reform|the"
    " minister|reform the curriculum|reforms the curriculum|reformed the curriculum",
    "economy": "a recession|the economy|shrink|shrinks|shrank;the tariff|the president|impose a"
    " tariff|imposes a tariff|imposed a tariff;bank failures|banks|fail|fail|failed;the budget"
    " cuts|the treasury|cut the budget|cuts the budget|cut the budget;a run on the currency|"
    "investors|flee the currency|flee the currency|fled the currency",
    "sport": "the captain's injury|the captain|get injured|gets injured|got injured;the coach's"
    " dismissal|the board|dismiss the coach|dismisses the coach|dismissed the coach;relegation|the"
    " club|be relegated|is relegated|was relegated",
    "farming": "a drought|the rains|fail|fail|failed;the export ban on grain|the cabinet|stop grain"
    " exports|stops grain exports|stopped grain exports;a locust plague|locusts|swarm|swarm|swarmed"
    ";new irrigation canals|farmers|dig canals|dig canals|dug canals",
    "politics": "the resignation of the mayor|the mayor|resign|resigns|resigned;an early election|"
    "the premier|call an election|calls an election|called an election;the bribery scandal|"
    "reporters|uncover the bribes|uncover the bribes|uncovered the bribes;a split in the party|the"
    " party|split|splits|split",
    "transport": "the bridge collapse|the bridge|collapse|collapses|collapsed;free bus tickets|the"
    " region|give away bus tickets|gives away bus tickets|gave away bus tickets;a lower speed limit"
    "|the county|lower the speed limit|lowers the speed limit|lowered the speed limit",
    "technology": "the hacking of the registry|hackers|break into the registry|break into the"
    " registry|broke into the registry;the new privacy law|the assembly|pass the privacy law|passes"
    " the privacy law|passed the privacy law;a software fault|the software|crash|crashes|crashed",
    "nature": "heavy rain|it|rain heavily|rains heavily|rained heavily;the dam failure|the dam|"
    "burst|bursts|burst;the return of beavers|beavers|return|return|returned;logging on the slopes|"
    "loggers|clear the slopes|clear the slopes|cleared the slopes",
    "crime": "the release of the gang leader|the court|free the gang leader|frees the gang leader|"
    "freed the gang leader;more street lighting|the town|light its streets|lights its streets|lit"
    " its streets;a police walkout|officers|walk out|walk out|walked out",
    "labour": "the higher minimum wage|lawmakers|raise the minimum wage|raise the minimum wage|"
    "raised the minimum wage;mass lay-offs|the steelworks|lay off workers|lays off workers|laid off"
    " workers;the four-day week|firms|try a four-day week|try a four-day week|tried a four-day"
    " week",
}


def happening(line: str) -> Happening:
    noun, subject, base, present, past = line.split("|")
    return Happening(noun=noun, subject=subject, base=base, present=present, past=past)


@cache
def fields() -> tuple[Field, ...]:
    return tuple(
        Field(
            quantities=tuple(QUANTITIES[name].split(";")),
            happenings=tuple(happening(line) for line in HAPPENINGS[name].split(";")),
        )
        for name in sorted(QUANTITIES)
    )
