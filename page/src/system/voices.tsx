/** Who says it: one speaker with his sentences, several as tabs. */

import { useState } from "preact/hooks";
import { Tabs } from "../parts/tabs";
import type { Link, Voice } from "../types";
import { Quote } from "./quote";

export function Voices({ link }: { link: Link }) {
  const [chosen, setChosen] = useState("0");
  const voices = link.voices.filter((voice) => voice.claims.length > 0);
  const tabs = voices.map((voice, at) => ({ id: `voice-${at}`, name: `${voice.speaker} ${stance(voice)}` }));
  const at = Math.min(Number(chosen), voices.length - 1);
  const voice = voices[at];
  if (!voice) return null;
  if (voices.length === 1)
    return (
      <div class="voice">
        <h4>
          {voice.speaker} <span class={`stance ${voice.stance}`}>{stance(voice)}</span>
        </h4>
        <Quotes voice={voice} />
      </div>
    );
  return (
    <div class="voice">
      <Tabs label="Who speaks of it" tabs={tabs} chosen={`voice-${at}`} choose={(id) => setChosen(id.replace("voice-", ""))} />
      <div role="tabpanel" id={`panel-voice-${at}`} aria-labelledby={`tab-voice-${at}`}>
        <Quotes voice={voice} />
      </div>
    </div>
  );
}

const stance = (voice: Voice): string => (voice.stance === "denies" ? "denied it" : "said so");

const Quotes = ({ voice }: { voice: Voice }) => (
  <>
    {voice.claims.map((ref) => <Quote key={ref} id={ref} />)}
  </>
);
