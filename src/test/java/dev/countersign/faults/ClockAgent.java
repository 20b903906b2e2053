package dev.countersign.faults;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.security.ProtectionDomain;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Set;

/**
 * Sets the clock of a running Java virtual machine: what {@code java.time} takes for now moves by so many seconds. Loaded into the unchanged
 * application while it runs, because neither the machine's clock nor the application's code is ours to change. What asks the system itself for
 * milliseconds (the container, the driver) keeps the machine's time, which hurts nobody: none of that is kept.
 */
public final class ClockAgent {

    private static final String OFFSET = "countersign.faults.clock-offset";
    private static final ClassDesc INSTANT = ClassDesc.of("java.time.Instant");
    private static final Set<String> CLOCKS =
            Set.of("java/time/Clock", "java/time/Clock$SystemClock", "java/time/Clock$SystemInstantSource");

    private ClockAgent() {}

    /** Called by the virtual machine that this is loaded into, as often as the clock is set. */
    public static void agentmain(String seconds, Instrumentation machine) throws Exception {
        var first = System.setProperty(OFFSET, seconds) == null;
        if (!first) return;
        machine.addTransformer(new Moving(), true);
        machine.retransformClasses(
                Clock.class,
                Clock.systemUTC().getClass(),
                InstantSource.system().getClass());
    }

    private static final class Moving implements ClassFileTransformer {
        @Override
        public byte[] transform(ClassLoader loader, String name, Class<?> type, ProtectionDomain domain, byte[] bytes) {
            if (!CLOCKS.contains(name)) return null;
            var file = ClassFile.of();
            return file.transformClass(file.parse(bytes), Moving::move);
        }

        private static void move(ClassBuilder type, ClassElement element) {
            switch (element) {
                case MethodModel method
                when method.methodName().equalsString("currentInstant") ->
                    type.transformMethod(method, MethodTransform.transformingCode(Moving::moveInstant));
                case MethodModel method
                when method.methodName().equalsString("millis") ->
                    type.transformMethod(method, MethodTransform.transformingCode(Moving::moveMillis));
                default -> type.with(element);
            }
        }

        private static void moveInstant(CodeBuilder code, CodeElement element) {
            if (element instanceof ReturnInstruction)
                seconds(code).invokevirtual(INSTANT, "plusSeconds", MethodTypeDesc.of(INSTANT, ConstantDescs.CD_long));
            code.with(element);
        }

        private static void moveMillis(CodeBuilder code, CodeElement element) {
            if (element instanceof ReturnInstruction)
                seconds(code).loadConstant(1000L).lmul().ladd();
            code.with(element);
        }

        private static CodeBuilder seconds(CodeBuilder code) {
            return code.loadConstant(OFFSET)
                    .lconst_0()
                    .invokestatic(
                            ConstantDescs.CD_Long,
                            "getLong",
                            MethodTypeDesc.of(ConstantDescs.CD_Long, ConstantDescs.CD_String, ConstantDescs.CD_long))
                    .invokevirtual(ConstantDescs.CD_Long, "longValue", MethodTypeDesc.of(ConstantDescs.CD_long));
        }
    }
}
