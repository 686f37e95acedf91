"""The look of the HTML report: dark and light, on paper too; what is ours is dashed and named."""

STYLE = """
:root{color-scheme:light dark;--ink:#1d2330;--soft:#5a6372;--rule:#d5d9e0;--paper:#fff;
--tint:#f4f6f9;--said:#0b62a8;--ours:#8a5300;--cause:#d8e9f8;--effect:#fae6c8}
@media(prefers-color-scheme:dark){:root{--ink:#e7eaf0;--soft:#a3adbb;--rule:#39414e;
--paper:#14181f;--tint:#1b212b;--said:#6cb8f0;--ours:#e0a84e;--cause:#173a56;--effect:#4d3813}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:62rem;padding:2rem 1.2rem 4rem;background:var(--paper);
color:var(--ink);font:16px/1.55 system-ui,sans-serif}
h1{font-size:1.7rem;line-height:1.2;margin:0 0 .3rem}h2{margin:3rem 0 .6rem;font-size:1.3rem}
h3{margin:2rem 0 .4rem;font-size:1.05rem}
a{color:var(--said)}nav ul{list-style:none;display:flex;gap:1rem;flex-wrap:wrap;padding:0}
.soft,figcaption,caption{color:var(--soft);font-size:.9rem}
.answer{font-size:1.2rem;line-height:1.45;border-left:4px solid var(--said);
padding:.2rem 0 .2rem 1rem;margin:1rem 0}
figure{margin:1.2rem 0;overflow-x:auto}figure svg{max-width:100%;height:auto}
.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.9rem}
caption{text-align:left;padding:.3rem 0}
th,td{text-align:left;vertical-align:top;padding:.35rem .6rem;border-bottom:1px solid var(--rule)}
th{color:var(--soft);font-weight:600}
summary{cursor:pointer;margin:.4rem 0}
.text{white-space:pre-wrap;overflow-wrap:anywhere;background:var(--tint);padding:1rem 1.2rem;
border-radius:6px;font-family:Georgia,serif;font-size:1.05rem}
.text mark{color:inherit;background:none}
.text mark.cause{background:var(--cause);border-bottom:2px solid var(--said)}
.text mark.effect{background:var(--effect);border-bottom:2px dashed var(--ours)}
.text mark.cause.effect{border-bottom:3px double var(--ink)}
.text mark.source{font-weight:600}.text mark.cue{font-style:italic}
.text .ref{font:.72rem system-ui,sans-serif;vertical-align:super;user-select:none;margin:0 .1em}
.key span{padding:.05rem .3rem;margin-right:.8rem}
.key .c{background:var(--cause);border-bottom:2px solid var(--said)}
.key .e{background:var(--effect);border-bottom:2px dashed var(--ours)}
.origin{display:inline-block;padding:0 .45rem;border-radius:3px;font-size:.8rem;
border:1.5px solid var(--said);color:var(--said);white-space:nowrap}
.origin.assumed{border-style:dashed;border-color:var(--ours);color:var(--ours)}
blockquote{margin:.2rem 0 .2rem .8rem;font-family:Georgia,serif;overflow-wrap:break-word}
@media screen and (max-width:45rem){td,th{min-width:6.5rem}blockquote{min-width:13rem}
figure svg{max-width:none;min-width:36rem}}
:target{outline:3px solid var(--said);outline-offset:2px}
@media print{body{max-width:none}details{display:block}}
"""
