import { type Signal, useSignal } from '@preact/signals';
import type { Target } from '../../evidence/address/target.ts';
import type { Service } from '../../evidence/machine/services.ts';
import { serviceName } from '../../words/services/service-words.ts';
import { words } from '../../words/words.ts';
import { type AddressParts, addressFrom, partsOf, wholeFrom } from './address-parts.ts';
import { CopyButton } from './copy-button.tsx';

interface Props {
  target: Target;
  services: Service[];
  /** True from the first keystroke, or while a field has the focus: then the page must not navigate on its own. */
  isBusy: Signal<boolean>;
  open(address: string): void;
}

/** The address of the failed page, with a separate field for its port. */
export function AddressBar({ target, services, isBusy, open }: Props) {
  const original = partsOf(target);
  const parts = useSignal<AddressParts>(original);
  const trouble = useSignal<string | undefined>(undefined);
  const isEdited = addressFrom(parts.value) !== addressFrom(original);
  const submit = (event: Event) => {
    event.preventDefault();
    const address = addressFrom(parts.value);
    trouble.value = address ? undefined : words.page.addressBar.noAddress;
    if (address) open(address);
  };
  return (
    <form
      aria-label={words.page.addressBar.form}
      onSubmit={submit}
      onFocusIn={() => (isBusy.value = true)}
      onFocusOut={() => (isBusy.value = isEdited)}
    >
      <div class="address">
        <span class="parts">
          <Part name="host" parts={parts} size={parts.value.host.length} />
          <Part name="port" parts={parts} size={Math.max(parts.value.port.length, 2)} list="ports" />
          <Part name="path" parts={parts} />
        </span>
        <span class="acts">
          <CopyButton
            className="small copy"
            text={addressFrom(parts.value) ?? ''}
            spokenLabel={words.page.addressBar.copy}
          />
          <button type="submit">{isEdited ? words.page.addressBar.open : words.page.addressBar.tryAgain}</button>
        </span>
      </div>
      {trouble.value && (
        <p class="trouble" role="alert">
          {trouble.value}
        </p>
      )}
      <PortSuggestions services={services} />
    </form>
  );
}

interface PartProps {
  name: keyof AddressParts;
  parts: Signal<AddressParts>;
  size?: number;
  list?: string;
}

function Part({ name, parts, size, list }: PartProps) {
  return (
    <input
      class={name}
      name={name}
      list={list}
      value={parts.value[name]}
      aria-label={words.page.addressBar[name]}
      style={size ? { inlineSize: `${size}ch` } : undefined}
      inputMode={name === 'port' ? 'numeric' : 'url'}
      autocomplete="off"
      spellcheck={false}
      onInput={(event) => {
        const text = event.currentTarget.value;
        const isPasted = event.inputType === 'insertFromPaste' || event.inputType === 'insertFromDrop';
        parts.value = (isPasted && wholeFrom(text)) || { ...parts.value, [name]: text };
      }}
    />
  );
}

function PortSuggestions({ services }: { services: Service[] }) {
  return (
    <datalist id="ports">
      {services
        .filter((service) => service.web !== false)
        .map((service) => (
          <option key={service.port} value={service.port} label={serviceName(service)} />
        ))}
    </datalist>
  );
}
