package dev.centroid.model.engine.onednn;

import java.util.Locale;
import org.bytedeco.dnnl.global.dnnl;

/** What oneDNN's code on this CPU is made of, from the oldest to the newest. */
enum InstructionSet {
    GENERIC(dnnl.dnnl_cpu_isa_default),
    SSE41(dnnl.dnnl_cpu_isa_sse41),
    AVX(dnnl.dnnl_cpu_isa_avx),
    AVX2(dnnl.dnnl_cpu_isa_avx2),
    AVX2_VNNI(dnnl.dnnl_cpu_isa_avx2_vnni),
    AVX2_VNNI_2(dnnl.dnnl_cpu_isa_avx2_vnni_2),
    AVX512_CORE(dnnl.dnnl_cpu_isa_avx512_core),
    AVX512_CORE_VNNI(dnnl.dnnl_cpu_isa_avx512_core_vnni),
    AVX512_CORE_BF16(dnnl.dnnl_cpu_isa_avx512_core_bf16),
    AVX512_CORE_FP16(dnnl.dnnl_cpu_isa_avx512_core_fp16),
    AVX512_CORE_AMX(dnnl.dnnl_cpu_isa_avx512_core_amx),
    AVX512_CORE_AMX_FP16(dnnl.dnnl_cpu_isa_avx512_core_amx_fp16),
    AVX10_2_512(dnnl.dnnl_cpu_isa_avx10_2_512),
    AVX10_2_512_AMX_2(dnnl.dnnl_cpu_isa_avx10_2_512_amx_2);

    private final int bits;

    InstructionSet(int bits) {
        this.bits = bits;
    }

    /** The newest one that the bits of oneDNN's answer include. */
    static InstructionSet of(int bits) {
        InstructionSet best = GENERIC;
        for (InstructionSet set : values()) {
            if (set.isIn(bits)) {
                best = set;
            }
        }
        return best;
    }

    private boolean isIn(int all) {
        return (all & bits) == bits;
    }

    /** oneDNN's own name, for example {@code avx512_core_bf16}. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it multiplies pairs of bf16; without, bf16 would be emulated and slower than fp32. */
    boolean multipliesBf16() {
        return AVX512_CORE_BF16.isIn(bits);
    }
}
