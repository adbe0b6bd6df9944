package kspace.core.arch;

import static kspace.core.arch.CheckedWalks.ALLOWED;
import static kspace.core.arch.CheckedWalks.NOT_READ;
import static kspace.core.arch.CheckedWalks.PAGE;
import static kspace.core.arch.CheckedWalks.UPPER;
import static kspace.core.arch.CheckedWalks.accesses;
import static kspace.core.arch.CheckedWalks.assertShape;
import static kspace.core.arch.CheckedWalks.code;
import static kspace.core.arch.CheckedWalks.flags;
import static kspace.core.arch.CheckedWalks.subsets;
import static kspace.core.arch.CheckedWalks.walk;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import kspace.core.address.Paddr;
import kspace.core.address.Vaddr;
import kspace.core.arch.loongarch.LoongArch;
import kspace.core.arch.mmu.Mmu;
import kspace.core.arch.pte.Pte;
import kspace.core.arch.pte.PteFormat;
import kspace.core.arch.pte.Rights;
import kspace.core.arch.riscv.Riscv;
import kspace.core.arch.walk.AccessCheck;
import kspace.core.arch.walk.AccessFault;
import kspace.core.arch.walk.ControlBit;
import kspace.core.arch.walk.MemoryAccess;
import kspace.core.arch.walk.MemoryAccess.Kind;
import kspace.core.arch.walk.Translation;
import kspace.core.arch.walk.WalkStep;
import kspace.core.arch.x86.X86;
import kspace.core.kernel.asterinas.Port;
import kspace.core.paging.CachePolicy;
import kspace.core.paging.PageFlags;
import kspace.core.paging.PageProperty;
import kspace.core.paging.PagingMode;
import kspace.core.paging.PrivilegedFlags;
import kspace.core.words.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.converter.ConvertWith;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every access under every setting of the control bits, compared with the manuals' rules written as plain conditions. */
class AccessCheckTest {
    /** Intel SDM volume 3A, sections 4.6.1 and 4.7. */
    private static long x86(boolean[] table, boolean[] leaf, MemoryAccess access, Set<ControlBit> set) {
        boolean nxe = set.contains(X86.NXE);
        long code = (access.kind() == Kind.WRITE ? 2 : 0) | (access.user() ? 4 : 0)
                | (access.kind() == Kind.EXECUTE && (nxe || set.contains(X86.SMEP)) ? 0x10 : 0);
        for (boolean[] entry : List.of(table, leaf)) {
            if (!entry[0]) {
                return code;
            }
            if (!nxe && entry[3]) {
                return code | 9;
            }
        }
        boolean writable = table[1] && leaf[1];
        boolean user = table[2] && leaf[2];
        boolean executable = !table[3] && !leaf[3];
        boolean touches = !user || !set.contains(X86.SMAP) || set.contains(X86.AC);
        boolean allowed = access.user()
                ? user && switch (access.kind()) {
                    case READ -> true;
                    case WRITE -> writable;
                    case EXECUTE -> executable;
                }
                : switch (access.kind()) {
                    case READ -> touches;
                    case WRITE -> touches && (writable || !set.contains(X86.WP));
                    case EXECUTE -> executable && (!user || !set.contains(X86.SMEP));
                };
        return allowed ? ALLOWED : code | 1;
    }

    private static long x86Raw(boolean[] flags) {
        return (flags[0] ? 1 : 0) | (flags[1] ? 2 : 0) | (flags[2] ? 4 : 0) | (flags[3] ? 1L << 63 : 0);
    }

    /** Under the usual control bits, what an entry lets through is what the check finds, as far as the entry has a say. */
    @ParameterizedTest
    @MethodSource("kspace.core.arch.Architectures#modes")
    void rights_everyReadablePage_agreeWithTheTests(PagingMode mode) {
        PteFormat format = Port.format(mode);
        Set<ControlBit> preset = new HashSet<>();
        Architectures.of(mode).controls().stream().filter(ControlBit::isSetByPreset).forEach(preset::add);
        for (PageFlags flags : List.of(PageFlags.R, PageFlags.RW, PageFlags.R.or(PageFlags.X), PageFlags.RWX)) {
            for (boolean user : new boolean[]{false, true}) {
                PrivilegedFlags privileged = user ? PrivilegedFlags.USER : PrivilegedFlags.NONE;
                long raw = format.encodeLeaf(
                        new Paddr(PAGE), 1, new PageProperty(flags, CachePolicy.WRITEBACK, privileged));
                Rights rights = format.rights(raw, 1);
                Translation walk = walk(UPPER, raw);
                assertThat(rights.user()).isEqualTo(user);
                assertThat(isAllowed(mode, walk, Kind.WRITE, user, preset)).as("%s %s", flags, user)
                        .isEqualTo(rights.write());
                assertThat(isAllowed(mode, walk, Kind.EXECUTE, user, preset)).as("%s %s", flags, user)
                        .isEqualTo(rights.execute());
                assertThat(isAllowed(mode, walk, Kind.READ, true, preset)).as("%s %s", flags, user)
                        .isEqualTo(rights.user());
            }
        }
    }

    private static boolean isAllowed(
            PagingMode mode, Translation walk, Kind kind, boolean user, Set<ControlBit> controls) {
        return Accesses.check(Mmu.of(mode), walk, new MemoryAccess(kind, user), controls).isAllowed();
    }

    /** Without a page table walker, W protects nothing: a store needs D, which OSTD sets in every page. */
    @Test
    void loongArch_pageWithoutW_isWrittenAllTheSame() {
        PteFormat format = Port.format(LoongArch.FOUR_LEVELS);
        long raw = format.encodeLeaf(new Paddr(PAGE), 1, PageProperty.kernel(PageFlags.R));
        assertThat(format.rights(raw, 1)).isEqualTo(new Rights(true, false, false));
        assertThat(format.rights(raw & ~2, 1)).isEqualTo(new Rights(false, false, false));
        assertThat(format.differences(raw, 1)).extracting(it -> it.topic() + ": " + it.sentence()).contains("bit 8: "
                + "OSTD says \u201cnot writable\u201d there, but a store looks at D alone, which is set: it goes through.");
    }

    @Test
    void x86_everyPairOfEntries_agreesWithTheManualsConditions() {
        List<Set<ControlBit>> settings = subsets(Architectures.of(X86.FOUR_LEVELS).controls());
        for (int t = 0; t < 16; t++) {
            for (int l = 0; l < 16; l++) {
                boolean[] table = flags(t, 4);
                boolean[] leaf = flags(l, 4);
                Translation walk = walk(UPPER, x86Raw(table) | 0x2000, x86Raw(leaf) | PAGE | 0x80);
                for (MemoryAccess access : accesses()) {
                    for (Set<ControlBit> set : settings) {
                        AccessCheck check = Accesses.check(Mmu.of(X86.FOUR_LEVELS), walk, access, set);
                        assertThat(code(check)).as("table %d leaf %d %s %s", t, l, access, set)
                                .isEqualTo(x86(table, leaf, access, set));
                        assertShape(check);
                    }
                }
            }
        }
    }

    @Test
    void x86_errorCode_saysBitByBitWhatItMeans() {
        AccessCheck check = Accesses.check(
                Mmu.of(X86.FOUR_LEVELS), walk(UPPER, 0x2007, PAGE | 0x81), new MemoryAccess(Kind.WRITE, true),
                Set.of(X86.WP, X86.NXE));
        AccessFault fault = check.fault().orElseThrow();
        assertThat(fault.text()).isEqualTo("#PF, error code 0x7");
        assertThat(fault.bits()).map(AccessFault.CodeBit::name).containsExactly("P", "W/R", "U/S", "RSVD", "I/D");
        assertThat(fault.bits()).map(AccessFault.CodeBit::isSet).containsExactly(true, true, true, false, false);
        assertThat(check.refusal()).flatMap(AccessCheck.Test::reason).map(Message::toString)
                .contains("supervisor page: U = 0 in L1[7]");
    }

    @Test
    void x86_reservedBits_areRefused() {
        MemoryAccess read = new MemoryAccess(Kind.READ, false);
        Set<ControlBit> nxe = Set.of(X86.NXE);
        AccessCheck misaligned = Accesses.check(Mmu.of(X86.FOUR_LEVELS), new Translation(
                UPPER, new Translation.NotPresent(2),
                List.of(new WalkStep(2, new Paddr(0x1000), 0, PAGE | 0x2083, NOT_READ, new Pte.Absent()))), read, nxe);
        assertThat(code(misaligned)).isEqualTo(9);
        AccessCheck atTop = Accesses.check(Mmu.of(X86.FOUR_LEVELS), new Translation(
                UPPER, new Translation.NotPresent(4),
                List.of(new WalkStep(4, new Paddr(0x1000), 0, PAGE | 0x83, NOT_READ, new Pte.Absent()))), read, nxe);
        assertThat(code(atTop)).isEqualTo(9);
        assertThat(atTop.refusal()).flatMap(AccessCheck.Test::reason).map(Message::toString)
                .contains("bit 7 (PS) is 1, which is reserved at level 4: it has no pages");
    }

    /** SPEC section 13: P = 0 never comes together with RSVD, and a present entry with a wrong bit always has both. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x86-64      | 1 | ffffffff8048a024 | 0x4
            x86-64      | 1 | ffffffff8048a025 | 0xd
            x86-64      | 2 | 2e2e2e2e2e205d31 | 0xd
            x86-64      | 4 | e3               | 0xd
            x86-64      | 4 | e2               | 0x4
            riscv-sv39  | 1 | 4000000020004cc1 | 13
            riscv-sv39  | 3 | 200004d7         | 13
            riscv-sv39  | 1 | 20000001         | 13
            loongarch64 | 1 | 80000002         | 0x1
            aarch64     | 4 | 0                | 0x92000004, EC 0x24, WnR 0, DFSC 0x04
            aarch64     | 3 | 40000002         | 0x92000005, EC 0x24, WnR 0, DFSC 0x05
            aarch64     | 2 | 40000742         | 0x92000006, EC 0x24, WnR 0, DFSC 0x06
            aarch64     | 1 | 40000742         | 0x92000007, EC 0x24, WnR 0, DFSC 0x07
            # reserved forms: a block at the root, a page without bit 1
            aarch64     | 4 | 40000741         | 0x92000004, EC 0x24, WnR 0, DFSC 0x04
            aarch64     | 1 | 40000741         | 0x92000007, EC 0x24, WnR 0, DFSC 0x07
            # AF clear, before any right is looked at; and no right for EL0
            aarch64     | 3 | 40000301         | 0x92000009, EC 0x24, WnR 0, DFSC 0x09
            aarch64     | 2 | 40000341         | 0x9200000a, EC 0x24, WnR 0, DFSC 0x0a
            aarch64     | 1 | 40000343         | 0x9200000b, EC 0x24, WnR 0, DFSC 0x0b
            aarch64     | 3 | 40000701         | 0x9200000d, EC 0x24, WnR 0, DFSC 0x0d
            aarch64     | 1 | 40000703         | 0x9200000f, EC 0x24, WnR 0, DFSC 0x0f
            """)
    void user_readThroughAWrongEntry_hasTheCodeOfTheManual(@ConvertWith(ModeById.class) PagingMode mode, int level,
            String hex, String code) {
        Translation walk = new Translation(UPPER, new Translation.NotPresent(level), List.of(new WalkStep(
                level, new Paddr(0x1000), 0, Long.parseUnsignedLong(hex, 16), NOT_READ, new Pte.Absent())));
        AccessCheck check = Accesses.check(
                Mmu.of(mode), walk, new MemoryAccess(Kind.READ, true), Accesses.presetControls(mode));
        assertThat(check.fault()).map(AccessFault::codeText).contains(code);
        assertShape(check);
    }

    @Test
    void riscv_memoryTypeWithoutSvpbmt_faultsOnEveryAccess() {
        Mmu without = Mmu.of(Riscv.SV48).withSvpbmt(false);
        long raw = Port.format(Riscv.SV48).encodeLeaf(new Paddr(PAGE), 1,
                new PageProperty(PageFlags.RWX, CachePolicy.UNCACHEABLE, PrivilegedFlags.NONE)) | 0xc0;
        for (Kind kind : Kind.values()) {
            MemoryAccess access = new MemoryAccess(kind, false);
            Set<ControlBit> preset = Accesses.presetControls(Riscv.SV48);
            AccessCheck check = Accesses.check(without, walk(UPPER, raw), access, preset);
            assertThat(check.refusal()).flatMap(AccessCheck.Test::reason).map(Message::toString)
                    .contains("PBMT (bits 62:61) is 2, not 0, without Svpbmt");
            assertThat(Accesses.check(Mmu.of(Riscv.SV48), walk(UPPER, raw), access, preset).isAllowed())
                    .isTrue();
        }
    }

    @Test
    void riscv_addressBeyondTheWidth_isAnAccessFault() {
        Mmu narrow = Mmu.of(Riscv.SV39).withPhysicalAddressBits(40);
        Set<ControlBit> preset = Accesses.presetControls(Riscv.SV39);
        assertThat(Stream.of(Kind.values()).map(kind -> Accesses.check(
                narrow, walk(UPPER, 0x40_0000_00cfL), new MemoryAccess(kind, false), preset).fault().orElseThrow()
                .text()))
                .containsExactly("load access fault, scause 5", "store/AMO access fault, scause 7",
                        "instruction access fault, scause 1");
    }

    /** RISC-V privileged, "Virtual Address Translation Process", steps 3 to 9. */
    private static long riscv(boolean[] f, int level, boolean aligned, MemoryAccess access, Set<ControlBit> set) {
        boolean v = f[0];
        boolean r = f[1];
        boolean w = f[2];
        boolean x = f[3];
        boolean u = f[4];
        boolean a = f[5];
        boolean d = f[6];
        boolean walked = v && (r || !w) && (r || x) && (level == 1 || aligned);
        boolean mode = access.user() ? u : !u || (access.kind() != Kind.EXECUTE && set.contains(Riscv.SUM));
        boolean right = switch (access.kind()) {
            case READ -> r || (x && set.contains(Riscv.MXR));
            case WRITE -> w;
            case EXECUTE -> x;
        };
        boolean used = set.contains(Riscv.ADUE) || (a && (access.kind() != Kind.WRITE || d));
        return walked && mode && right && used ? ALLOWED : switch (access.kind()) {
            case EXECUTE -> 12;
            case READ -> 13;
            case WRITE -> 15;
        };
    }

    @Test
    void riscv_everyLeaf_agreesWithTheManualsConditions() {
        for (int bits = 0; bits < 128; bits++) {
            for (int level = 1; level <= 2; level++) {
                for (boolean aligned : List.of(true, false)) {
                    long raw = (PAGE >> 2) | (level == 2 && !aligned ? 1L << 10 : 0) | (bits & 0x1f)
                            | ((bits & 0x60L) << 1);
                    Translation walk = new Translation(UPPER, new Translation.NotPresent(level),
                            List.of(new WalkStep(level, new Paddr(0x1000), 0, raw, NOT_READ, new Pte.Absent())));
                    for (MemoryAccess access : accesses()) {
                        for (Set<ControlBit> set : subsets(Architectures.of(Riscv.SV39).controls())) {
                            AccessCheck check = Accesses.check(Mmu.of(Riscv.SV39), walk, access, set);
                            assertThat(code(check)).as("flags %x level %d %s %s", bits, level, access, set)
                                    .isEqualTo(riscv(flags(bits, 7), level, aligned, access, set));
                            assertShape(check);
                        }
                    }
                }
            }
        }
    }

    /** LoongArch reference manual volume 1, section 5.4: validity, NX and NR, privilege, D. */
    private static long loongArch(
            boolean v, boolean d, int plv, boolean nr, boolean nx, boolean rplv, MemoryAccess access,
            Set<ControlBit> set) {
        int level = access.user() ? 3 : 0;
        if (!v) {
            return switch (access.kind()) {
                case READ -> 1;
                case WRITE -> 2;
                case EXECUTE -> 3;
            };
        }
        if (access.kind() == Kind.EXECUTE && nx) {
            return 6;
        }
        if (access.kind() == Kind.READ && nr) {
            return 5;
        }
        if (rplv ? level != plv : level > plv) {
            return 7;
        }
        return access.kind() == Kind.WRITE && !d && (access.user() || !set.contains(LoongArch.DWPL0)) ? 4 : ALLOWED;
    }

    @Test
    void loongArch_everyLeaf_agreesWithTheManualsConditions() {
        for (int bits = 0; bits < 128; bits++) {
            boolean[] f = flags(bits, 7);
            int plv = bits >> 5;
            long raw = PAGE | 0x200 | (f[0] ? 1 : 0) | (f[1] ? 2 : 0) | ((long) plv << 2) | (f[2] ? 1L << 61 : 0)
                    | (f[3] ? 1L << 62 : 0) | (f[4] ? 1L << 63 : 0);
            for (MemoryAccess access : accesses()) {
                for (Set<ControlBit> set : subsets(Architectures.of(LoongArch.FOUR_LEVELS).controls())) {
                    AccessCheck check = Accesses.check(Mmu.of(LoongArch.FOUR_LEVELS), walk(UPPER, raw), access, set);
                    assertThat(code(check)).as("flags %x %s %s", bits, access, set)
                            .isEqualTo(loongArch(f[0], f[1], plv, f[2], f[3], f[4], access, set));
                    assertShape(check);
                }
            }
        }
    }

    @Test
    void loongArch_window_letsThroughWhatItsPrivilegeLevelsAllow() {
        Vaddr va = new Vaddr(0x9000_0000_8020_0000L);
        Translation direct = new Translation(
                va, new Translation.DirectMapped(new Paddr(0x8020_0000L), "DMW0"), List.of());
        for (MemoryAccess access : accesses()) {
            for (Set<ControlBit> set : subsets(Architectures.of(LoongArch.FOUR_LEVELS).controls())) {
                AccessCheck check = Accesses.check(Mmu.of(LoongArch.FOUR_LEVELS), direct, access, set);
                boolean on = set.contains(access.user() ? LoongArch.DMW0_PLV3 : LoongArch.DMW0_PLV0);
                assertThat(code(check)).isEqualTo(on ? ALLOWED : 8);
                assertThat(check.fault()).map(AccessFault::name).isEqualTo(on
                        ? java.util.Optional.empty()
                        : java.util.Optional.of(access.kind() == Kind.EXECUTE ? "ADEF" : "ADEM"));
                assertShape(check);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kspace.core.arch.Architectures#modes")
    void nonCanonicalAddress_everyMode_isRefusedBeforeAnyEntry(PagingMode mode) {
        Translation nowhere =
                new Translation(new Vaddr(0x4000_0000_0000_0000L), new Translation.NonCanonical(), List.of());
        for (MemoryAccess access : accesses()) {
            AccessCheck check =
                    Accesses.check(Mmu.of(mode), nowhere, access, Set.copyOf(Architectures.of(mode).controls()));
            assertThat(check.tests()).hasSize(1);
            assertThat(check.refusal()).map(AccessCheck.Test::name).map(Message::toString)
                    .contains("canonical address");
            OptionalLong code = OptionalLong.of(switch (mode.architecture()) {
                case "x86-64" -> 0;
                case "RISC-V" -> switch (access.kind()) {
                    case EXECUTE -> 12;
                    case READ -> 13;
                    case WRITE -> 15;
                };
                case "LoongArch" -> 8;
                case "AArch64" -> (access.kind() == Kind.EXECUTE ? access.user() ? 0x8200_0004L : 0x8600_0004L
                        : access.user() ? 0x9200_0004L : 0x9600_0004L) | (access.kind() == Kind.WRITE ? 0x40 : 0);
                default -> throw new AssertionError(mode.id() + " is not known here");
            });
            assertThat(OptionalLong.of(code(check))).isEqualTo(code);
        }
    }

    @ParameterizedTest
    @MethodSource("kspace.core.arch.Architectures#modes")
    void noRootYet_everyMode_isSaidAndRaisesNothing(PagingMode mode) {
        AccessCheck check = Accesses.check(
                Mmu.of(mode), walk(UPPER), new MemoryAccess(Kind.READ, false), new HashSet<>());
        assertThat(check.refusal()).map(AccessCheck.Test::name).map(Message::toString).contains("a page table");
        assertThat(check.fault()).isEmpty();
    }
}
